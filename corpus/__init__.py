"""What one article says: read from its file, with its entities, figures and dates marked."""
