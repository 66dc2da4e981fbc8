"""On what sides are taken: the mentions of a proposal, a law, a decision or an event, joined to one issue."""

from components.issues.chains import Chains, find_chains

__all__ = ["Chains", "find_chains"]
