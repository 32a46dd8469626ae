/**
 * What steps share that take a model from the recipe: {@link org.millrace.filters.models.SharedModels} keeps one copy of
 * each in a JVM, known by its digest.
 */
package org.millrace.filters.models;
