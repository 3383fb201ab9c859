"""Every figure that a text states, with span, kind, value, unit and qualifier."""
