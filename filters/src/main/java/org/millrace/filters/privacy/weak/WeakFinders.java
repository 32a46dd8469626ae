package org.millrace.filters.privacy.weak;

import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.privacy.scan.Finder;

/** Makes finders of what is off by default. */
public final class WeakFinders {
    private WeakFinders() {}

    /** The finders of those categories that are off by default; others are passed over. */
    public static List<Finder> of(List<String> categories) {
        List<Finder> finders = new ArrayList<>();
        for (String category : categories) {
            switch (category) {
                case "email-obfuscated" -> finders.add(new ObfuscatedEmailFinder());
                case "mac" -> finders.add(new MacFinder());
                case "geo" -> finders.add(new GeoFinder());
                case "street-address" -> finders.add(new StreetAddressFinder());
                case "handle" -> finders.add(new HandleFinder());
                case "author" -> finders.add(new AuthorFinder());
                case "bic", "passport", "driver-licence", "plate" -> finders.add(DocumentNumbers.of(category));
                default -> {
                    // on by default
                }
            }
        }
        return finders;
    }
}
