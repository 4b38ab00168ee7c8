"""Puts the site on disk: frames, pouring, writing what changed, verifying, switching."""
