"""What changed → sentences in a language, in words that an officer knows."""
