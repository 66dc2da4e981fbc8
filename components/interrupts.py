"""Ctrl-C at the command line: the first press stops the run, what is complete is kept,
further presses change nothing."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

PRESSED_AGAIN = 0.05  # seconds until a press that got lost is pressed again


def hear_once() -> None:
    """Let the first Ctrl-C raise KeyboardInterrupt and the rest of the process be deaf to more; for the main thread
    only.

    Python drops an exception that falls into a clean-up of its own or of a library: such a press is repeated. Where
    Ctrl-C was not to be heard from the start (a job in the background) it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
        sys.unraisablehook = _press_again


def _stop(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _press_again(dropped: sys.UnraisableHookArgs) -> None:
    if dropped.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(dropped)
        return
    signal.signal(signal.SIGINT, _stop)
    again = threading.Timer(PRESSED_AGAIN, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT))
    again.daemon = True
    again.start()
