"""What others take away: files made from the catalogue beside the pages, pure, one at a time."""
