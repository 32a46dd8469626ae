package org.millrace.pipeline.index;

import org.millrace.pipeline.signature.SignatureShape;

/**
 * A part of an index that a run looks at, as one more piece of input for deduplication.
 *
 * @param age place of its index in the recipe: the first is taken for the oldest
 * @param index the name that the recipe gives the index
 * @param folder of the index, absolute or a URI
 * @param ranks numbers in each row by which survivors are chosen
 * @param components of a signature
 * @param bits of a component
 */
public record EarlierPart(int age, String index, String folder, IndexPart part, int ranks, int components, int bits) {
    /** The shape of its rows. */
    public SignatureShape shape() {
        return new SignatureShape(ranks, components, bits, true);
    }
}
