"""One file per format that articles come in, and the registry that picks one by content."""
