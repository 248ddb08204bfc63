"""One package a stage, blind to each other; `purport.pipeline` puts them in order."""
