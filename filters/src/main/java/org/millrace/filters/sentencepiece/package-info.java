/**
 * Cuts texts into the pieces of a SentencePiece unigram model, as the reference implementation does, so that a language
 * model that was trained on such pieces can score them.
 *
 * <p>{@link org.millrace.filters.sentencepiece.PieceModel} is a model; {@code encode} normalises a text by the rules in the
 * model's file and finds the likeliest pieces. Source of format and algorithm: the C++ code of SentencePiece (Kudo and
 * Richardson 2018).
 */
package org.millrace.filters.sentencepiece;
