/**
 * What steps measured of a document, as numbers that refer to a recipe's steps, and what a recipe's limits make of them;
 * and how an audited run keeps them, so that other limits can be tried without the archives.
 */
package org.millrace.pipeline.judgement;
