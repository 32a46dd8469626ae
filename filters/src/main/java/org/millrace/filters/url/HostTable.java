package org.millrace.filters.url;

import java.util.HashMap;
import java.util.Map;

/**
 * Values by host name, found for a host and everything under it: one look-up for each label, however many names there
 * are.
 *
 * @param <V> what belongs to a name
 */
public final class HostTable<V> {
    private final Map<String, V> byName = new HashMap<>();

    /** The value under exactly that name, or null. */
    public V get(String name) {
        return byName.get(name);
    }

    /** Puts a value under a name, in place of the one that was there. */
    public void put(String name, V value) {
        byName.put(name, value);
    }

    /** The value of the longest name that {@code host} equals or lies under, or null. */
    public V closest(String host) {
        if (byName.isEmpty()) {
            return null;
        }
        for (String name = host; name != null; name = parent(name)) {
            V value = byName.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The name without its first label, or null where it has only one. */
    public static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? null : name.substring(dot + 1);
    }
}
