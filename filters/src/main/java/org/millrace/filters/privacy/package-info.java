/**
 * Takes personal data out of texts without saying anywhere what it was.
 *
 * <p>{@link org.millrace.filters.privacy.Redactor} replaces what the finders of this package find. A finder is a rule
 * with a version in its name: one that finds other things gets another version.
 */
package org.millrace.filters.privacy;
