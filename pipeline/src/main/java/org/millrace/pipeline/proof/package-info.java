/**
 * Proofs about a single document that need no copy of the release: that a release holds it, or that it does not. Anybody
 * who has the content root can check them; see {@link org.millrace.pipeline.proof.Proof} for what exactly they prove.
 */
package org.millrace.pipeline.proof;
