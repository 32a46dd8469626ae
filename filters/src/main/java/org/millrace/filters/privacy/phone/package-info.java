/** Telephone numbers, by libphonenumber's tables of the world's numbering plans. */
package org.millrace.filters.privacy.phone;
