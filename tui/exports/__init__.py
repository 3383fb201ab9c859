"""What the corpus says, as other programs, newsrooms and bibliographies take it: six forms of four things."""
