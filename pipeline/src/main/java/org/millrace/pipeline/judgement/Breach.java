package org.millrace.pipeline.judgement;

import org.millrace.core.Verdict;

/** A limit that a document breaks. {@code step} is the id of the recipe's step. */
public record Breach(String step, Verdict.Drop drop) {}
