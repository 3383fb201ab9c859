"""What stands between Textual and the line: signals, the link."""
