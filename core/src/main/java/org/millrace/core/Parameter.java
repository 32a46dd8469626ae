package org.millrace.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a constructor's parameter takes when a recipe leaves it out. A parameter without this must be given.
 *
 * <p>A recipe names parameters as the constructor does, with {@code max-bytes} for {@code maxBytes}. Types that a recipe
 * can fill: {@code int}, {@code long}, {@code double}, {@code String}, an enum (constants in lower case with hyphens), a
 * {@code List<String>} and a {@link Resource}, which is {@link Resource#NONE} where its default is empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Parameter {
    /** The default as a recipe would write it; for a list, its members with commas between them. */
    String value();
}
