"""The parse: which model reads the text, and its result in the words of Universal Dependencies."""
