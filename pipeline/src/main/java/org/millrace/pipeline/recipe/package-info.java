/**
 * What a user asks for: YAML read strictly, with line and column in every complaint, names looked up in the catalogues of
 * connectors and filters, and every constructor called once before anything runs.
 */
package org.millrace.pipeline.recipe;
