package org.millrace.pipeline.recipe;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.SortedMap;

/**
 * A class of a catalogue with the arguments that a recipe gives its constructor.
 *
 * @param parameters the arguments as a recipe would write them, defaults filled in; lists and models with their digest
 */
public record Bound<T>(Class<? extends T> type, SortedMap<String, Object> parameters, Arguments arguments) {

    /** A constructor and its arguments in order. */
    record Arguments(Constructor<?> constructor, List<Object> values) {
        Arguments {
            values = List.copyOf(values);
        }
    }

    /** A fresh instance: one for each thread that works. */
    public T create() {
        try {
            return type.cast(
                    arguments.constructor().newInstance(arguments.values().toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor that can be called", e);
        }
    }
}
