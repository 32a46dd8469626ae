/**
 * Licences of files and pages: {@link org.millrace.filters.licence.LicenceTagger} finds them and
 * {@link org.millrace.filters.licence.LicenceFilter} keeps the wanted ones.
 *
 * <p>{@link org.millrace.filters.licence.LicenceFinder} reads one text: SPDX tags, whole licence texts, and notices that name a
 * licence. {@link org.millrace.filters.licence.ProjectLicences} holds what the files of one archive say about their
 * neighbours. {@link org.millrace.filters.licence.PageLicences} weighs what a web page links to. All end as an
 * {@link org.millrace.filters.licence.SpdxExpression}, classed by the pinned table of
 * {@link org.millrace.filters.licence.LicenceTable}.
 *
 * <p>No licence's text is stored here: references are sets of hashes of their words (facts), made by the test-scope program
 * {@code LicenceTables}.
 */
package org.millrace.filters.licence;
