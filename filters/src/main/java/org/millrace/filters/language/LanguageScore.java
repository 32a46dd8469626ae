package org.millrace.filters.language;

/** A language and how sure a detector is of it, 0 to 1. */
record LanguageScore(String language, double score) {}
