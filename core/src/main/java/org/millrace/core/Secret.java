package org.millrace.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Resource} whose content stays with whoever runs the recipe, such as a key. A release names its path and has
 * neither its content nor a digest of it, by which a guess could be tried. So nothing shows which content it was: whoever
 * takes such a parameter must have another that pins what the content decides.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Secret {}
