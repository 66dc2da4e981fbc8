"""What a document might make a reading child do if a parser were taken in: each line is tried from inside one.

Run by `test_child.py` as the reader of a made-up kind, so that the walls are those of `reader.main` itself.
"""

from __future__ import annotations

import json
from typing import Any

from components.reading.extract import Extract

ATTEMPTS = (
    "socket.socket()",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "socket.socket(socket.AF_UNIX)",
    "socket.socketpair()",
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.create_server(('127.0.0.1', 0))",
    "socket.getaddrinfo('localhost', 80)",
    "socket.gethostbyname('localhost')",
    "socket.gethostbyaddr('127.0.0.1')",
    "socket.getnameinfo(('127.0.0.1', 80), 0)",
    "socket.getservbyname('http')",
    "socket.gethostname()",
    "socket.sethostname('x')",
    "_socket.socket()",
    "urllib.request.urlopen('http://127.0.0.1:9')",
    "urllib.request.urlopen('ftp://127.0.0.1:9')",
    "http.client.HTTPConnection('127.0.0.1', 9).connect()",
    "smtplib.SMTP('127.0.0.1', 9)",
    "imaplib.IMAP4('127.0.0.1', 9)",
    "poplib.POP3('127.0.0.1', 9)",
    "ftplib.FTP('127.0.0.1')",
    "asyncio.new_event_loop()",
    "subprocess.run(['true'])",
    "subprocess.Popen('true', shell=True)",
    "os.system('true')",
    "os.popen('true')",
    "os.fork()",
    "os.forkpty()",
    "pty.fork()",
    "pty.spawn('true')",
    "os.execv('/bin/true', ['true'])",
    "os.execvpe('true', ['true'], {})",
    "os.spawnv(os.P_WAIT, '/bin/true', ['true'])",
    "os.spawnlp(os.P_NOWAIT, 'true', 'true')",
    "os.posix_spawn('/bin/true', ['true'], {})",
    "os.posix_spawnp('true', ['true'], {})",
    "_posixsubprocess.fork_exec([b'/bin/true'], [b'true'], True, (), None, None, *[-1] * 6, 3, 4, True, False, 0, "
    "None, None, None, -1, None, True)",
    "multiprocessing.util.spawnv_passfds(b'/bin/true', [b'true'], [])",
    "multiprocessing.get_context('fork').Process(target=print).start()",
    "os.kill(os.getpid(), 0)",
    "signal.pthread_kill(threading.get_ident(), 0)",
    "ctypes.CDLL(None)",
    "ctypes.pythonapi.Py_GetVersion()",
    "ctypes.string_at(id(5), 4)",
    "open('/tmp/standpoint-attempt', 'w')",
    "open('/tmp/standpoint-attempt', 'ab')",
    "open('/dev/tty', 'r+')",
    "pathlib.Path('/tmp/standpoint-attempt').write_text('x')",
    "os.open('/tmp/standpoint-attempt', os.O_CREAT | os.O_WRONLY)",
    "tempfile.NamedTemporaryFile(dir='/tmp')",
    "tempfile.mkdtemp(dir='/tmp')",
    "os.mkdir('/tmp/standpoint-attempt')",
    "os.remove('/tmp/standpoint-attempt')",
    "os.rename('/tmp/standpoint-attempt', '/tmp/standpoint-attempt-2')",
    "os.symlink('/etc/passwd', '/tmp/standpoint-attempt')",
    "os.link('/etc/passwd', '/tmp/standpoint-attempt')",
    "os.chmod('/tmp', 0o1777)",
    "os.truncate('/tmp/standpoint-attempt', 0)",
    "os.utime('/tmp')",
    "shutil.copyfile('/etc/passwd', '/tmp/standpoint-attempt')",
    "shutil.rmtree('/tmp/standpoint-attempt')",
    "sqlite3.connect('/tmp/standpoint-attempt')",
)
# the near misses: reading goes on
ALLOWED = ("open('/dev/null').read()", "__import__('json')", "len(bytearray(1_000_000))")
# more memory than a child may take
BEYOND = ("len(bytearray(300_000_000))", "[bytes(1000) for _ in range(400_000)] and 1")
_MODULES = (
    "os socket _socket subprocess pty signal threading pathlib tempfile shutil sqlite3 asyncio smtplib imaplib poplib "
    "ftplib ctypes _posixsubprocess multiprocessing.util urllib.request http.client"
).split()


def try_all(data: bytes, _encoding: str) -> Extract:
    """Return JSON of attempt -> "refused", "done" or the error's name; `data` is the JSON list of attempts."""
    return Extract(json.dumps({attempt: _outcome(attempt) for attempt in json.loads(data)}))


def _outcome(attempt: str) -> str:
    try:
        eval(attempt, _NAMES)  # noqa: S307  (our own table, above)
    except PermissionError:
        return "refused"
    except BaseException as error:
        return type(error).__name__
    return "done"


def _names() -> dict[str, Any]:
    import importlib

    for name in _MODULES:
        importlib.import_module(name)
    return {name.partition(".")[0]: importlib.import_module(name.partition(".")[0]) for name in _MODULES}


_NAMES = _names()
