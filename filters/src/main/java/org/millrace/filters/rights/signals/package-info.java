/**
 * What sites and pages say to machines about the training of models. {@link
 * org.millrace.filters.rights.signals.OptOutSignals} is the step; each signal is read by a class of its own, from what the
 * archive holds or from a snapshot that the recipe names. Nothing is ever fetched, and what is absent is unknown.
 */
package org.millrace.filters.rights.signals;
