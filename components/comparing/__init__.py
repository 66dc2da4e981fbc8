"""Several analyses side by side: actors joined, issues proposed, the grid, and where the reports differ."""

from components.comparing.corpus import compare_analyses
from components.comparing.findings import Finding, find_differences
from components.comparing.issues import belongs, propose_issues

__all__ = ["Finding", "belongs", "compare_analyses", "find_differences", "propose_issues"]
