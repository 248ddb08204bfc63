-- What the page keeps beside the record, in `page.sqlite`: rows made flat for filtering, and the
-- words of every sentence for full-text search. All of it is derived; the file may be deleted.

CREATE TABLE IF NOT EXISTS documents (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  state     TEXT NOT NULL,              -- hash of the text's digest and all fingerprints
  worded    TEXT NOT NULL,              -- hash of the text's digest and the sentences' fingerprint
  issuer    TEXT,
  entity    TEXT,                       -- of the issuer
  published TEXT,
  basis     TEXT,                       -- how `published` is known
  title     TEXT,
  kind      TEXT NOT NULL,
  author    TEXT,
  language  TEXT,
  translated INTEGER NOT NULL,
  url       TEXT,
  words     INTEGER NOT NULL,
  length    INTEGER NOT NULL            -- code points
);

CREATE TABLE IF NOT EXISTS sentences (
  n     INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: `words` is not deleted from
  doc   INTEGER NOT NULL,
  id    TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop  INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS sentences_doc ON sentences (doc);

CREATE TABLE IF NOT EXISTS events (
  doc INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  sentence INTEGER, type TEXT NOT NULL, mode TEXT, modality TEXT NOT NULL,
  confidence REAL NOT NULL, from_day TEXT, to_day TEXT, precision TEXT, place TEXT,
  place_name TEXT, place_kind TEXT, country TEXT, lat REAL, lon REAL, within_km REAL,
  said_by TEXT, counted INTEGER NOT NULL, rule TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS events_doc ON events (doc);

CREATE TABLE IF NOT EXISTS sources (    -- everybody in the chain of an event, but the issuer
  doc INTEGER NOT NULL, event TEXT NOT NULL, name TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS sources_doc ON sources (doc);

CREATE TABLE IF NOT EXISTS claims (
  doc INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  sentence INTEGER, source TEXT, entity TEXT, manner TEXT NOT NULL, anonymous TEXT NOT NULL,
  polarity TEXT NOT NULL, stance TEXT NOT NULL, rule TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS claims_doc ON claims (doc);

CREATE TABLE IF NOT EXISTS names (      -- how parties are named, for the naming table
  doc INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  sentence INTEGER, entity TEXT NOT NULL, plain TEXT NOT NULL, told TEXT NOT NULL,
  naming TEXT NOT NULL, polarity TEXT
);
CREATE INDEX IF NOT EXISTS names_doc ON names (doc);

CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
  text, content='', tokenize='unicode61'
);

CREATE TABLE IF NOT EXISTS kept (       -- what is slow to make: sheets and answers
  key   TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,                  -- of the record it was made from
  value BLOB NOT NULL                   -- msgpack
);
