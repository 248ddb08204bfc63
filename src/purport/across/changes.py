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
    connection = record.connection
    # The primary key is (document, stage), and rows are met in that order; in another order every
    # document would seem to be new, and all would be made anew.
    told = dict(
        connection.execute(
            "SELECT document, group_concat(fingerprint, char(31)) FROM runs"
            f" WHERE stage IN ({marks}) GROUP BY document",
            STAGES,
        )
    )
    return {
        document: content_id(sha, told[document]) if document in told else content_id(sha)
        for document, sha in connection.execute("SELECT id, sha256 FROM documents")
    }
