/**
 * The first phase: input is cut into {@link org.millrace.pipeline.refine.Unit}s, and each goes through all steps in one
 * pass ({@link org.millrace.pipeline.refine.UnitRefiner}), leaving sorted segments and signatures in the
 * {@link org.millrace.pipeline.refine.Work} folder.
 */
package org.millrace.pipeline.refine;
