"""The reading room without a screen: lines asked and answered, for screen readers, old terminals, scripts."""
