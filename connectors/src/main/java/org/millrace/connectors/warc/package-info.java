/**
 * WARC (ISO 28500) and its forerunner ARC, read through damage.
 *
 * <p>{@link org.millrace.connectors.warc.WarcConnector} and {@link org.millrace.connectors.warc.WetConnector} share
 * everything but their {@link org.millrace.connectors.warc.Reading}, which makes an outcome of one record.
 * {@link org.millrace.connectors.warc.Layout} tells how a file is stored, {@link org.millrace.connectors.warc.Framing}
 * knows record headers, and two walks find the records: {@link org.millrace.connectors.warc.MemberWalk} where each
 * record is a gzip member, {@link org.millrace.connectors.warc.StreamWalk} elsewhere.
 *
 * <p>The framing is our own, since the libraries for these formats end at the first damage; what they read is read here
 * with the same result.
 */
package org.millrace.connectors.warc;
