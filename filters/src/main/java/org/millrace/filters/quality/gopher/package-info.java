/**
 * The rules of quality and of repetition of Gopher's MassiveText, as the paper and its re-implementations have them.
 *
 * <p>{@link org.millrace.filters.quality.gopher.GopherQuality} is one to read first.
 */
package org.millrace.filters.quality.gopher;
