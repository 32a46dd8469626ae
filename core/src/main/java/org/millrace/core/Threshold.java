package org.millrace.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that only sets the limits of {@link Measuring#measures}: whatever its value, the step takes the same
 * readings of a document, unless the names of its measures change with it, and leaves the same text. So an audited run can
 * be decided anew under other values of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Threshold {}
