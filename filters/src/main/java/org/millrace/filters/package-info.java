/**
 * Everything that judges, tags or rewrites a document.
 *
 * <p>{@link org.millrace.filters.FilterCatalogue} names every filter that a recipe can use. Each is one class with one
 * public constructor, whose parameters are the recipe's keys; it knows nothing of the engine that runs it. To add one,
 * write the class, add its line to the catalogue, and give the contract test an example of its settings.
 */
package org.millrace.filters;
