"""The words all else is written in: spans, times, ids, rows, documents, parses, settings."""
