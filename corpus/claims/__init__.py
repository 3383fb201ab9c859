"""What a figure measures, of whom, when and according to whom."""
