"""The record: one folder with one SQLite file, in which a document is whole or not at all."""
