"""Writes src/purport/data/codebook.msgpack from the YAML, after checking every entry.

    python tools/compile_codebook.py            every part
    python tools/compile_codebook.py actors     this part alone; the others stay as compiled

Exits with 1 and one line for each fault when the codebook is not sound; nothing is written then.
"""

import sys

from purport.codebook.check import faults, without_examples
from purport.codebook.compile import entries_of, pack, unpack
from purport.codebook.entries import Entry
from purport.codebook.load import COMPILED, FOLDER, NAMES, PARTS, Part, as_codebook
from purport.codebook.reading import Found, read_folder
from purport.core.errors import CodebookError


def main(wanted: list[str]) -> int:
    """The exit status."""
    before = unpack(COMPILED.read_bytes()) if wanted and COMPILED.exists() else None
    read: dict[Part, dict[str, Found[Entry]]] = {}
    try:
        for part in PARTS:
            if before is not None and part.name not in wanted and part.name in before.parts:
                kept = entries_of(before, part.name, part.kind)
                read[part] = {ident: Found(entry, part.name) for ident, entry in kept.items()}
            else:
                read[part] = dict(read_folder(FOLDER / part.folder, part.kind))
    except CodebookError as problem:
        print(problem, file=sys.stderr)
        return 1
    book = as_codebook(read)
    found = [*faults(book, NAMES), *without_examples(book, NAMES)]
    places = {
        (part.name, ident): one.where for part, mine in read.items() for ident, one in mine.items()
    }
    for fault in found:
        where = places[fault.part, fault.entry]
        print(f"{where}, `{fault.entry}`: {fault.found}. {fault.todo}", file=sys.stderr)
    if found:
        return 1
    data = pack({part.name: list(book.parts[part.kind].values()) for part in PARTS})
    COMPILED.write_bytes(data)
    counts = ", ".join(f"{len(book.parts[part.kind])} {part.name}" for part in PARTS)
    print(f"{COMPILED.name}: {counts}, {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
