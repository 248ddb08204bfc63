"""Ways to take a record away: the shapes that users rely on, and a writer for each format."""
