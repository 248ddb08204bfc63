"""Knowledge a political scientist may argue about: YAML in, typed entries out."""
