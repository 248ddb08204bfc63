-- What stands beside a judgement so that it outlives the row it was given on.

CREATE TABLE IF NOT EXISTS judgement_places (
  judgement TEXT PRIMARY KEY,           -- id of the judgement
  document  TEXT NOT NULL,              -- id of the document, and its name
  name      TEXT NOT NULL,
  start     INTEGER NOT NULL,           -- where the judged words stood
  stop      INTEGER NOT NULL,
  queue     TEXT,                       -- uncertain, influence, random; null: met while reading
  machine   TEXT NOT NULL,              -- JSON: what the machine said then
  anchored  TEXT,                       -- id of the row it is about now; null: none fits, look again
  changed   TEXT NOT NULL DEFAULT '[]', -- JSON: fields in which the machine says otherwise by now
  checked   TEXT NOT NULL DEFAULT ''    -- state of the document when that was last looked at
) WITHOUT ROWID;
