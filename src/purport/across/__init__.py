"""What is known across the documents of a record: copies, parties that are one, incidents.

Three steps, each a package: `duplicates` (which documents repeat whose words), `entities` (which
names are one party), `incidents` (which events are one happening, who tells it independently, and
where the accounts disagree). Tables in, tables out: they run after documents were read, take in
only what changed, and everything they write can be made anew but the decisions of people.
"""
