"""purport reads political reports: what is said to have happened, who says so, and how."""

__version__ = "0.1.0"
