"""Several analyses side by side: actors joined, issues proposed, the grid, and where the reports differ."""

from components.comparing.actors import bearers
from components.comparing.corpus import compare_accounts, compare_analyses
from components.comparing.digest import Told, make_digest
from components.comparing.findings import Finding, find_differences
from components.comparing.issue_choice import belongs
from components.comparing.issues import propose_issues
from components.comparing.timeline import Moment, make_timeline

__all__ = [
    "Finding", "Moment", "Told", "bearers", "belongs", "compare_accounts", "compare_analyses", "find_differences",
    "make_digest", "make_timeline", "propose_issues",
]  # fmt: skip
