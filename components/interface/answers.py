"""What a page asked the server for reaches it, whatever run of the script begins meanwhile.

A page asks where to send the files that were chosen. As a run begins, Streamlit 1.67 takes what belongs to the run
before out of a session's queue, and with it the answer to that question: the page waits for it for ever, the files are
lost and nobody says so."""

from __future__ import annotations

from streamlit.runtime import app_session
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

ANSWER = "file_urls_response"


class AnsweringQueue(ForwardMsgQueue):
    """A session's queue as Streamlit has it, in which a run that begins leaves the answers."""

    def clear(self, retain_lifecycle_msgs: bool = False, fragment_ids_this_run: list[str] | None = None) -> None:
        """Empty it, of all or of what no longer counts."""
        before = self._queue if retain_lifecycle_msgs else []
        super().clear(retain_lifecycle_msgs, fragment_ids_this_run)
        left = {id(message) for message in self._queue}
        self._queue += [m for m in before if m.WhichOneof("type") == ANSWER and id(m) not in left]


def keep_answers() -> None:
    """Have each session that begins from now on get such a queue."""
    app_session.ForwardMsgQueue = AnsweringQueue  # type: ignore[attr-defined]
