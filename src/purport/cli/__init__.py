"""The command `purport`: one file per group of commands."""
