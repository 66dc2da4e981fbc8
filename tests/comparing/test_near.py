"""Which actors a written name may mean, a near miss beside each."""

import pytest

from components.comparing.near import near_actors
from components.model import CorpusActor

HERE = [
    CorpusActor("A1", "Hanne Lorvik", "person", "mayor", {}, ("Ms Lorvik",)),
    CorpusActor("A2", "Northgate Ports", "organisation", "", {}, ()),
    CorpusActor("A3", "an official", "unnamed", "", {}, ()), CorpusActor("A4", "William Brink", "person", "", {}, ()),
    CorpusActor("A5", "Núria Pell", "person", "", {}, ()),
]  # fmt: skip
NEAR = [
    ("Lorvik", ["A1"]), ("hanne lorvik", ["A1"]), ("Mayor Hanne Lorvik", ["A1"]), ("Hanne Lorvick", ["A1"]),
    ("Northgate", ["A2"]), ("Northgate Ports Inc", ["A2"]), ("Bill Brink", ["A4"]), ("W. Brink", ["A4"]),
    ("Nuria Pell", ["A5"]), ("Olaf Brink", []), ("Karla Lorvik", []), ("Southgate Ferries", []), ("official", []),
    ("", []), ("…", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "found"), NEAR, ids=[n or "nothing" for n, _ in NEAR])
def test_near_actors(name: str, found: list[str]) -> None:
    assert [a.id for a in near_actors(name, HERE)] == found
