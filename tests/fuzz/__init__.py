"""Fuzzing guided by coverage, by hand; what is drawn at random within bounds stands beside each part's tests."""
