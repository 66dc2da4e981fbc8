"""Who follows one parse through the code stops at half as many places as before the rooms were rebuilt, and comes back
to a file a quarter as often."""

import pytest

from tests.builders import ROOT
from tests.quality.stops import BEGINNINGS, WALKED, Place, Walk

BEFORE = {"find_statements": (95, 82), "find_stances": (203, 193)}  # stops, returns to a file left before


@pytest.mark.parametrize(("module", "name"), BEGINNINGS)
def test_one_parse_is_followed_in_few_stops(module: str, name: str) -> None:
    walk = Walk(ROOT)
    walk.follow(Place(module, name), {WALKED})
    stops, returns = BEFORE[name]
    assert len(walk.stops) <= stops / 2
    assert walk.returns <= returns / 4
    assert len(set(walk.stops)) > 15  # the walk is not cut short: it goes through this many files at least
