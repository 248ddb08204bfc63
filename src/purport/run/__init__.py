"""Running the pipeline over many documents: what is left to do, who does it, how far it is."""
