"""What the program promises to withstand, see SECURITY.md."""
