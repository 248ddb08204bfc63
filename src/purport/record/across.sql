-- What is known across documents: copies, parties that are one, incidents, and what people decided.
-- Everything here but `decisions` is made anew from the other tables whenever it is lost.

-- ---- what people read ----------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS incidents (
  id            TEXT PRIMARY KEY,       -- hash of the smallest event id in it
  type          TEXT NOT NULL,          -- PLOVER type most of its accounts give
  mode          TEXT,
  modality      TEXT NOT NULL,          -- asserted where anyone tells it as having happened
  title         TEXT,                   -- a short line made from the fields
  from_day      TEXT,                   -- ISO; the finest day that most accounts bear out
  to_day        TEXT,
  precision     TEXT,
  place         TEXT,                   -- JSON: id, name, kind, lat, lon, country, admin1, within_km
  place_name    TEXT,                   -- the same, for conditions
  country       TEXT,                   -- ISO 3166 alpha-3
  admin1        TEXT,
  lat           REAL,
  lon           REAL,
  parties       TEXT NOT NULL,          -- JSON: [{role, entity, name, country, sector}]
  documents     INTEGER NOT NULL,       -- documents that speak of it
  reports       INTEGER NOT NULL,       -- documents that tell it as having happened
  independent   INTEGER NOT NULL,       -- groups of accounts that do not copy or cite one another
  disputes      TEXT NOT NULL,          -- JSON: [{field, values: [{value, documents: [ids]}]}]
  disputed      INTEGER NOT NULL,       -- how many fields are disputed
  first_document TEXT,                  -- id of the document published first
  first_published TEXT,
  wording       TEXT,                   -- event whose words are best attested
  confidence    REAL NOT NULL CHECK (confidence >= 0 AND confidence <= 1)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS incidents_day ON incidents (from_day);

CREATE TABLE IF NOT EXISTS incident_events ( -- one row for every event: each is in one incident
  event      TEXT PRIMARY KEY,          -- id of the event
  incident   TEXT NOT NULL,             -- id of the incident
  document   TEXT NOT NULL,             -- id of the document
  standing   TEXT NOT NULL
             CHECK (standing IN ('account', 'planned', 'denied', 'demanded', 'possible')),
  voice      INTEGER NOT NULL,          -- accounts of one incident with one number are one voice
  voice_why  TEXT                       -- why it is one voice with another: copies, cites, issuer
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS incident_events_incident ON incident_events (incident);
CREATE INDEX IF NOT EXISTS incident_events_document ON incident_events (document);

CREATE TABLE IF NOT EXISTS copies (      -- two documents that share words nobody else need have
  first      TEXT NOT NULL,             -- id of the document published first (of the smaller id
  second     TEXT NOT NULL,             --   where the days do not tell)
  ordered    INTEGER NOT NULL,          -- whether the days tell which was first
  share      REAL NOT NULL,             -- share of the second's reporting words found in the first
  share_first REAL NOT NULL,            -- share of the first's found in the second
  passages   TEXT NOT NULL,             -- JSON: [[first_start, first_stop, second_start,
                                        --   second_stop, likeness]]
  PRIMARY KEY (first, second)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS copies_second ON copies (second);

CREATE TABLE IF NOT EXISTS merges (      -- why two entities of the documents are one party
  a          TEXT NOT NULL,             -- entity ids, a < b
  b          TEXT NOT NULL,
  basis      TEXT NOT NULL,             -- codebook, acronym, spelling, role, decision
  reason     TEXT NOT NULL,             -- in words
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS one_party (   -- entities that are one with others; alone: no row
  entity     TEXT PRIMARY KEY,
  party      TEXT NOT NULL              -- the entity that stands for all
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS one_party_party ON one_party (party);

CREATE TABLE IF NOT EXISTS decisions (   -- a person's word, never edited; a later one prevails
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL
             CHECK (kind IN ('merge', 'split', 'same_party', 'different_parties')),
  events     TEXT NOT NULL,             -- JSON: ids of events (of entities for the last two kinds)
  apart      TEXT NOT NULL DEFAULT '[]', -- JSON: with `split`, the events they were parted from
  by         TEXT NOT NULL,
  made_at    TEXT NOT NULL              -- ISO time, UTC
);

-- ---- what makes the next run short ----------------------------------------------------------

CREATE TABLE IF NOT EXISTS across_documents ( -- the state in which each document was taken in
  document   TEXT PRIMARY KEY,
  digest     TEXT NOT NULL              -- of the fingerprints of the stages that matter here
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS passages (    -- by what copies are found
  document   TEXT PRIMARY KEY,
  spans      BLOB NOT NULL,             -- int32: start, stop of each passage
  bands      BLOB NOT NULL,             -- uint64: keys of each passage's bands
  shingles   BLOB NOT NULL              -- uint32: how many, then hashes of each passage's shingles
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS accounts (    -- what is compared of each event
  seq        INTEGER PRIMARY KEY,
  event      TEXT NOT NULL UNIQUE,
  document   TEXT NOT NULL,
  component  INTEGER NOT NULL DEFAULT 0, -- accounts of one number were grouped together
  facts      BLOB NOT NULL              -- one record of across/incidents/facts.py
);

CREATE INDEX IF NOT EXISTS accounts_document ON accounts (document);
CREATE INDEX IF NOT EXISTS accounts_component ON accounts (component);

CREATE TABLE IF NOT EXISTS blocks_of (   -- accounts that meet in a block are compared
  block      INTEGER NOT NULL,
  account    INTEGER NOT NULL,
  PRIMARY KEY (block, account)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS links (       -- pairs that may be one happening
  a          INTEGER NOT NULL,          -- accounts, a < b
  b          INTEGER NOT NULL,
  score      REAL NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS links_b ON links (b);
