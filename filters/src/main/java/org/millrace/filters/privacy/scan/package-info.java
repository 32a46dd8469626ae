/**
 * What all finders of personal data share: the text as they see it, spans, and the words that count as context.
 */
package org.millrace.filters.privacy.scan;
