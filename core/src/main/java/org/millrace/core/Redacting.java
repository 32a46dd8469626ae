package org.millrace.core;

/**
 * A rewriter that puts something else in place of what nobody is to see, and tells in {@link Rewriting#redactions} where. No
 * other step has redactions.
 *
 * <p>The places are those in the text that it leaves, so what changes the text after it must move them along. What was measured
 * before it tells, with what is measured after it, how long that was which is gone.
 */
public interface Redacting extends Rewriter {}
