"""What changed since the step across documents was last done: new, read again, and gone."""

from purport.core.ids import content_id
from purport.record.store import Record
from purport.stage import Changes

STAGES = ("attribution", "dates", "events", "imprint", "names", "places", "roles", "sentences")
"""The stages whose rows matter across documents; framing and citations do not."""


def changes(record: Record) -> Changes:
    """What the record holds now against what was taken in, both in order."""
    taken = dict(record.connection.execute("SELECT document, digest FROM across_documents"))
    present = _digests(record)
    new = tuple(sorted(d for d, digest in present.items() if taken.get(d) != digest))
    gone = tuple(sorted(d for d, digest in taken.items() if present.get(d) != digest))
    return Changes(new, gone, {d: present[d] for d in new})


def note(record: Record, done: Changes) -> None:
    """Note that these changes have been taken in; part of the caller's transaction."""
    record.connection.executemany(
        "DELETE FROM across_documents WHERE document = ?", [(d,) for d in done.gone]
    )
    record.connection.executemany(
        "INSERT OR REPLACE INTO across_documents VALUES (?, ?)", list(done.digests.items())
    )


def _digests(record: Record) -> dict[str, str]:
    """For every document a digest of its bytes and of what its rows rest on."""
    marks = ", ".join("?" * len(STAGES))
    parts: dict[str, list[str]] = {
        line[0]: [line[1]] for line in record.connection.execute("SELECT id, sha256 FROM documents")
    }
    # The primary key is (document, stage): the lines come in that order.
    lines = record.connection.execute(
        f"SELECT document, fingerprint FROM runs WHERE stage IN ({marks}) ORDER BY document, stage",
        STAGES,
    )
    for document, fingerprint in lines:
        if document in parts:
            parts[document].append(fingerprint)
    return {document: content_id(*told) for document, told in parts.items()}
