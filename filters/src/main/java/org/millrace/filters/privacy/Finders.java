package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.millrace.filters.privacy.crypto.WalletFinder;
import org.millrace.filters.privacy.dates.BirthDateFinder;
import org.millrace.filters.privacy.numbers.NumberFinders;
import org.millrace.filters.privacy.phone.PhoneFinder;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.NameFinder;
import org.millrace.filters.privacy.secrets.SecretFinder;
import org.millrace.filters.privacy.weak.WeakFinders;

/** Makes the finders for a list of categories. */
final class Finders {
    private Finders() {}

    /**
     * The categories that a recipe's list means, each once, in its order.
     *
     * @throws IllegalArgumentException for an unknown one, and for none
     */
    static List<String> categories(List<String> named) {
        List<String> known =
                Stream.concat(Category.ON.stream(), Category.OFF.stream()).toList();
        List<String> wanted = new ArrayList<>();
        for (String name : named) {
            if (!name.equals(Category.DEFAULTS) && !known.contains(name)) {
                throw new IllegalArgumentException("unknown category '" + name + "'; known: " + Category.DEFAULTS + ", "
                        + String.join(", ", known));
            }
            for (String one : name.equals(Category.DEFAULTS) ? Category.ON : List.of(name)) {
                if (!wanted.contains(one)) {
                    wanted.add(one);
                }
            }
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("need at least one of " + Category.DEFAULTS + ", "
                    + String.join(", ", known) + " in 'categories', got none");
        }
        return List.copyOf(wanted);
    }

    static List<Finder> of(List<String> categories) {
        List<Finder> finders = new ArrayList<>();
        for (String category : categories) {
            switch (category) {
                case "email" -> finders.add(new EmailFinder());
                case "ip" -> finders.add(new IpFinder());
                case "phone" -> finders.add(new PhoneFinder());
                case "crypto" -> finders.add(new WalletFinder());
                case "name" -> finders.addAll(nameFinders());
                case "birth-date" -> finders.add(new BirthDateFinder());
                default -> {
                    // one of those below, which share a pass
                }
            }
        }
        if (hasAny(categories, NumberFinders.NAMES)) {
            finders.add(NumberFinders.of(categories));
        }
        if (hasAny(categories, SecretFinder.NAMES)) {
            finders.add(new SecretFinder(categories));
        }
        finders.addAll(WeakFinders.of(categories));
        return List.copyOf(finders);
    }

    private static List<NameFinder> nameFinders() {
        List<NameFinder> models = ServiceLoader.load(NameFinder.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(model -> model.getClass().getName()))
                .toList();
        if (models.isEmpty()) {
            throw new IllegalArgumentException(
                    "category 'name' needs a model: no " + NameFinder.class.getName() + " is on the class path");
        }
        return models;
    }

    private static boolean hasAny(List<String> categories, Set<String> names) {
        return categories.stream().anyMatch(names::contains);
    }
}
