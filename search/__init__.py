"""What all articles together say: index, query, facets, comparison of figures."""
