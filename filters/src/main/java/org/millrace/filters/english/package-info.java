/**
 * English text cut into words as spaCy's rules for English cut it, and the tables and hashes that this needs: what datatrove's
 * filters count by.
 */
package org.millrace.filters.english;
