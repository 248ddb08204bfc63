"""Copies: which documents repeat whose words, passage by passage, and which came first.

**Idea.** A wire that thirty papers print is one voice. What is copied is sentences, so sentences
are compared: of those in which a document reports in its own words (not headings, not boilerplate,
not what stands between quotation marks, so that two papers that quote one speech have not copied
each other), every three words in a row are hashed, and the set of hashes is the passage.

**Method.** MinHash with banding, in numpy (36 seeded hash functions, 12 bands of 3; Broder 1997):
passages with an equal band are candidates, and their documents are compared word by word. A passage
is a copy when six in ten of the shorter one's shingles are the other's; two documents share words
when at least twelve shingles are copied, or half of the shorter one. `copies` has each pair once:
the passages with their places in both, the share of each that the other has, and which was
published first, where the days tell (`ordered`). `purport show RECORD copies`
shows what was changed.

**Boilerplate.** A passage that more than thirty documents have is evidence only where all of them
were published within ten days; then each is held against the earliest. Otherwise it is boilerplate
and counts nowhere. The rows are the same whether documents come at once or one by one.

**Known errors.** A translation or a close paraphrase is no copy here. Sentences under eight words
are not compared. The day of publication is all that tells who was first; of two copies of one day
neither is said to be. A sentence whose end is cut by the splitter is compared as it is.
"""

from purport.across.duplicates.step import find_copies
from purport.record.store import Record
from purport.stage import AcrossStage, Changes, Progress


def _work(
    record: Record, changes: Changes, touched: frozenset[str], progress: Progress
) -> frozenset[str]:
    return find_copies(record, changes, progress)


ACROSS = AcrossStage(name="duplicates", version=1, tables=("passages", "copies"), work=_work)
