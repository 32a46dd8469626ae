/**
 * The main content of a web page. {@link org.millrace.connectors.page.MainContent} is all that others need, with the settings
 * {@link org.millrace.connectors.page.Favour}, {@link org.millrace.connectors.page.Comments}, {@link
 * org.millrace.connectors.page.Tables}, {@link org.millrace.connectors.page.Links} and {@link
 * org.millrace.connectors.page.Format}.
 *
 * <p>A page's way: {@link org.millrace.connectors.page.OutlineWalk} is shown the parsed tree by a {@link
 * org.millrace.connectors.tree.TreeWalk} and lays it out as an {@link
 * org.millrace.connectors.page.Outline} of blocks; {@link org.millrace.connectors.page.Layout} adds them up; {@link
 * org.millrace.connectors.page.Measures} makes columns of numbers of it; the {@link org.millrace.connectors.page.Forest}s of
 * the {@link org.millrace.connectors.page.ContentModel} turn those into probabilities; {@link
 * org.millrace.connectors.page.Choice} chooses blocks, and {@link org.millrace.connectors.page.Rendering} writes them. The
 * order of the columns is part of the model: who changes a measure trains anew ({@code ContentTraining}, among the tests) and
 * gives the model a new name.
 */
package org.millrace.connectors.page;
