"""The command line:

`python -m components analyse INPUT... -o OUT`, `compare INPUT... -o OUT`, `report INPUT... -o OUT` and others of
`commands/`.

Exit status: 0 if all was done, 1 if some of the input was left out, 2 if nothing was done, 130 after Ctrl-C."""

from __future__ import annotations

import argparse
import logging
import os
import sys

from components.commands import COMMANDS
from components.errors import StandpointError
from components.interrupts import hear_once

_LOG = logging.getLogger("components")


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status; what is wrong is told in one sentence on standard error."""
    options = _parser().parse_args(arguments)
    if options.debug:
        logging.basicConfig(level=logging.INFO)
        _LOG.setLevel(logging.DEBUG)
    try:
        return COMMANDS[options.command].run(options)
    except KeyboardInterrupt as stop:
        return _say(str(stop) or "Stopped.", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes
        return 1
    except StandpointError as error:
        return _say(str(error), 2)
    except OSError as error:
        return _say(
            f"{error.filename or 'The output'} cannot be used ({error.strerror or error}): make room, or name another.",
            2,
        )
    except MemoryError:
        return _say("This needs more memory than there is: give fewer articles at once, or fewer --workers.", 2)
    except Exception as error:
        _LOG.debug("A fault of Standpoint", exc_info=error)
        return _say(f"Standpoint failed ({type(error).__name__}), by a fault of its own: --debug shows where.", 2)


def _say(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Who says what, for or against what.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        options = commands.add_parser(name, help=command.help)
        command.add_options(options)
        options.add_argument(
            "--debug", action="store_true", help="show where a fault arose; may show words of an article"
        )
    return parser


if __name__ == "__main__":
    hear_once()
    sys.exit(main())
