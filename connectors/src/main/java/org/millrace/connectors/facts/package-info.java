/**
 * What a web page says about itself: {@link org.millrace.connectors.facts.PageFacts} is the one public class.
 *
 * <p>{@link org.millrace.connectors.facts.PageWalk} is shown the tree once and collects
 * {@link org.millrace.connectors.facts.Statements}, each with the {@link org.millrace.connectors.facts.Place} where it stood;
 * {@link org.millrace.connectors.facts.LinkedData} adds what stands in JSON-LD. Then each field takes the first statement,
 * in order of trust, that holds after it was cleaned.
 */
package org.millrace.connectors.facts;
