/**
 * JSON Lines: one document a line, plain or compressed. {@link org.millrace.connectors.jsonl.JsonlConnector} finds the
 * lines, {@link org.millrace.connectors.jsonl.Fields} picks the wanted values out of one.
 */
package org.millrace.connectors.jsonl;
