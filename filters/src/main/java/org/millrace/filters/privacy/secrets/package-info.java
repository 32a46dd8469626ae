/**
 * Keys, tokens and passwords. What providers' tokens look like is data: {@code providers.tsv}.
 */
package org.millrace.filters.privacy.secrets;
