"""What a browser tells of files that it kept back: names and no more, whatever it sends."""

from typing import Any

import pytest

from components.interface.too_large import names_of

TOLD: list[tuple[Any, tuple[tuple[str, ...], bool]]] = [
    ({"names": ["a.pdf"], "others": False}, (("a.pdf",), False)),
    ({"names": ["a.pdf", "b.pdf"], "others": True}, (("a.pdf", "b.pdf"), True)),
    ({"names": ["a\n\u202eb.pdf", " "]}, (("ab.pdf",), False)),
    ({"names": ["x" * 200]}, (("x" * 80,), False)),
    ({"names": [f"{n}.pdf" for n in range(30)]}, (tuple(f"{n}.pdf" for n in range(20)), False)),
    ({"names": [1, None, ["a"]], "others": 1}, ((), False)),
    ({"names": "a.pdf"}, ((), False)),
    ("a.pdf", ((), False)),
    (None, ((), False)),
]


@pytest.mark.parametrize(("value", "names"), TOLD)
def test_names_alone_are_taken_from_the_browser(value: Any, names: tuple[tuple[str, ...], bool]) -> None:
    assert names_of(value) == names
