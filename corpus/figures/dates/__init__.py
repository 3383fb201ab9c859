"""Every date of a text, with its first and last day."""
