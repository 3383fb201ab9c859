"""French text: cleaning, sentences, number words, the calendar, typography."""
