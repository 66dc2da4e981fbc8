"""Numbers and months as the language writes them: the one place for both."""

from __future__ import annotations

from components.wording.languages import language

SIGNS: dict[str, tuple[str, str]] = {"en": (",", "."), "de": (".", ",")}  # between thousands, before the decimals
MONTHS: dict[str, str] = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
}


def numeral(value: float, decimals: int = 0) -> str:
    """Return a number with its thousands parted: 1,234 or 1.234; 0.85 or 0,85."""
    thousands, point = SIGNS[language()]
    return "".join({",": thousands, ".": point}.get(sign, sign) for sign in f"{value:,.{decimals}f}")


def month(value: int) -> str:
    """Return the short name of a month, counted from 1."""
    return MONTHS[language()].split()[value - 1]
