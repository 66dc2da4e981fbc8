"""Who is who in an article: names found and joined, kinds and roles read, pronouns and descriptions resolved."""
