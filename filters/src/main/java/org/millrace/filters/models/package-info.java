/**
 * What steps share that take a model or a long list from the recipe: {@link org.millrace.filters.models.SharedModels} keeps
 * one copy of each in a JVM, known by its digest; {@link org.millrace.filters.models.ModelLines} reads those that are
 * texts; {@link org.millrace.filters.models.Edges} holds the strings of one;
 * {@link org.millrace.filters.models.JsonLines} reads the texts that a command makes one of.
 */
package org.millrace.filters.models;
