-- What a record holds besides the tables of the row classes (those are made from core/rows.py).

CREATE TABLE IF NOT EXISTS documents (
  seq        INTEGER PRIMARY KEY,       -- order of first reading
  id         TEXT NOT NULL UNIQUE,      -- hash of the name
  name       TEXT NOT NULL UNIQUE,      -- what the user knows it by
  sha256     TEXT NOT NULL,             -- of the bytes it came from
  source     TEXT NOT NULL,             -- the file it was read from
  text       TEXT NOT NULL,             -- exactly the decoded input
  words      INTEGER NOT NULL CHECK (words >= 0),
  media_type TEXT NOT NULL,
  title      TEXT,                      -- given with the file, as are the next ones
  issuer     TEXT,
  author     TEXT,
  published  TEXT,                      -- ISO day
  url        TEXT,
  language   TEXT,                      -- ISO 639-1
  kind       TEXT,
  encoding   TEXT,
  origins    TEXT NOT NULL DEFAULT '[]' -- JSON: where stretches of text stood in the file
);

CREATE TABLE IF NOT EXISTS runs (
  document    TEXT NOT NULL,            -- id of the document; it may have no row in documents
  name        TEXT NOT NULL,            -- its name
  stage       TEXT NOT NULL,            -- `read` for what happens before the first stage
  version     INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,            -- of stage, codebook, settings, source, stages it reads
  rows        INTEGER NOT NULL,
  seconds     REAL NOT NULL,
  error       TEXT,                     -- what went wrong, in a sentence; null where nothing did
  PRIMARY KEY (document, stage)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS judgements (
  id          TEXT PRIMARY KEY,
  made_at     TEXT NOT NULL,            -- ISO time, UTC
  by          TEXT NOT NULL,            -- the reviewer
  about_table TEXT NOT NULL,
  about_id    TEXT NOT NULL,
  verdict     TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct')),
  value       TEXT,                     -- JSON: the corrected value
  prefix      TEXT,                     -- words before the judged ones (W3C TextQuoteSelector)
  exact       TEXT,
  suffix      TEXT,
  note        TEXT
);

CREATE TABLE IF NOT EXISTS about_record (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
  name, title, text, content='documents', content_rowid='seq', tokenize='unicode61'
);

CREATE TRIGGER IF NOT EXISTS documents_insert AFTER INSERT ON documents BEGIN
  INSERT INTO search (rowid, name, title, text) VALUES (new.seq, new.name, new.title, new.text);
END;

CREATE TRIGGER IF NOT EXISTS documents_delete AFTER DELETE ON documents BEGIN
  INSERT INTO search (search, rowid, name, title, text)
  VALUES ('delete', old.seq, old.name, old.title, old.text);
END;

CREATE INDEX IF NOT EXISTS runs_error ON runs (name) WHERE error IS NOT NULL;
