/**
 * Runs parsers that cannot be bounded in processes of their own. {@link
 * org.millrace.connectors.documents.child.ChildParsing} keeps the processes and is what callers need; {@link
 * org.millrace.connectors.documents.child.ChildWorker} runs in them, and {@link
 * org.millrace.connectors.documents.child.ChildFormat} says which parser is for which format.
 *
 * <p>Why a process: a hostile file makes a large parser allocate or loop at places that no counter of ours can reach, and
 * Java can neither stop a thread nor cap its memory. A child has its own heap and can be killed.
 */
package org.millrace.connectors.documents.child;
