"""Answers to a page outlive the run that begins before they are sent; what belongs to the run before does not."""

from __future__ import annotations

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.interface.answers import AnsweringQueue


@pytest.fixture
def queue() -> AnsweringQueue:
    queue = AnsweringQueue()
    for number in (1, 2):
        queue.enqueue(_answer(number))
        queue.enqueue(_text(number))
    return queue


def _answer(number: int) -> ForwardMsg:
    message = ForwardMsg()
    message.file_urls_response.response_id = str(number)
    return message


def _text(number: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path.append(number)
    message.delta.new_element.text.body = str(number)
    message.delta.fragment_id = "part"
    return message


@pytest.mark.parametrize(
    ("of_parts", "left"),
    [
        (None, ["file_urls_response"] * 2),
        (["part"], ["file_urls_response"] * 2),
        (["another"], ["file_urls_response", "delta"] * 2),
    ],
)
def test_a_run_that_begins_leaves_answers(queue: AnsweringQueue, of_parts: list[str] | None, left: list[str]) -> None:
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=of_parts)
    assert [message.WhichOneof("type") for message in queue.flush()] == left
    assert queue.is_empty()


def test_what_comes_after_joins_nothing_that_was_there(queue: AnsweringQueue) -> None:
    queue.clear(retain_lifecycle_msgs=True)
    queue.enqueue(_text(1))
    queue.enqueue(_text(1))
    assert [message.WhichOneof("type") for message in queue.flush()] == ["file_urls_response"] * 2 + ["delta"]


def test_a_queue_that_is_emptied_whole_is_empty(queue: AnsweringQueue) -> None:
    queue.clear()
    assert queue.is_empty()
