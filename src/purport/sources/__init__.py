"""Bytes to documents: finding the files, and one reader for each kind of file.

`find` walks what the user named; `read` gives the documents of one file, and a `Failure` for each
part of it that cannot become one. `READERS` in `purport.sources.readers` lists the readers: a new
kind of file is a new module with a `Reader`, added to that tuple.
"""

from purport.sources.files import Failure, Found, Reader
from purport.sources.finding import find
from purport.sources.readers import READERS, read, reader_for, twice

__all__ = ["READERS", "Failure", "Found", "Reader", "find", "read", "reader_for", "twice"]
