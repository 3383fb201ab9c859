"""The commands, each the same call as a screen makes, for scripts and for people."""
