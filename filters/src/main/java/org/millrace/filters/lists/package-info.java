/** Reads the line-based lists that filters take from a recipe, with errors that name list and line. */
package org.millrace.filters.lists;
