"""The page: a local server that shows a record in a browser and takes in what people judge."""
