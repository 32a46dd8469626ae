/** Dates of birth. */
package org.millrace.filters.privacy.dates;
