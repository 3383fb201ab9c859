"""Figures and topics as other programs and newsrooms take them: JSON, CSV, Markdown."""
