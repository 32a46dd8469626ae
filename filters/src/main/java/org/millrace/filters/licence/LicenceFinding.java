package org.millrace.filters.licence;

/**
 * What was found out about a licence.
 *
 * @param expression null where something speaks of a licence that could not be told: NOASSERTION
 * @param basis {@code spdx-header}, {@code reuse}, {@code notice}, {@code file}, {@code metadata}, {@code forge}, …
 * @param confidence 0 to 1
 * @param evidence where it stands, and what it is: {@code LICENSE: MIT 0.99}; no text of the document
 * @param copyright the line that says whose it is, or empty
 */
record LicenceFinding(SpdxExpression expression, String basis, double confidence, String evidence, String copyright) {
    /** A copy with another basis, its evidence named by the file. */
    LicenceFinding in(String newBasis, String path) {
        return new LicenceFinding(expression, newBasis, confidence, path + ": " + evidence, copyright);
    }

    /** The expression's words, or NOASSERTION. */
    String spdx() {
        return expression == null ? SpdxExpression.NOASSERTION : expression.toString();
    }
}
