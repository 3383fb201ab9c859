"""How a person asks and sees it: screens, keys, French formatting, the command line."""
