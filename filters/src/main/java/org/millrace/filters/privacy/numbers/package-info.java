/**
 * Numbers with a check: payment cards, bank accounts, and the identity numbers of some thirty countries. One finder takes
 * the groups of letters and digits of a text and shows them to the rules.
 */
package org.millrace.filters.privacy.numbers;
