"""Every person, organisation, place, product and event that a text names."""
