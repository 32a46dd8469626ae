/** Unicode's operations on whole texts, such that no text takes more than linear time. */
package org.millrace.filters.unicode;
