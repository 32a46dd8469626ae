/**
 * One walk over a parsed page for all that read it: {@link org.millrace.connectors.tree.TreeWalk} goes over the tree, and shows
 * each {@link org.millrace.connectors.tree.TreeReader} what it wants to see.
 */
package org.millrace.connectors.tree;
