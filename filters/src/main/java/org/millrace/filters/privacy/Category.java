package org.millrace.filters.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.filters.privacy.scan.Kind;

/** The categories that a recipe can name, in the order of their priority, and which of them are on by default. */
final class Category {
    /** In a list of categories stands for all that are on by default. */
    static final String DEFAULTS = "default";

    /** On by default. */
    static final List<String> ON = List.of(
            "email",
            "phone",
            "ip",
            "private-key",
            "secret-provider",
            "jwt",
            "password",
            "url-token",
            "secret-generic",
            "credit-card",
            "iban",
            "bank",
            "crypto",
            "us-ssn",
            "national-id",
            "birth-date");

    /** Off by default. */
    static final List<String> OFF = List.of(
            "email-obfuscated",
            "mac",
            "bic",
            "passport",
            "driver-licence",
            "plate",
            "geo",
            "street-address",
            "handle",
            "author",
            "name");

    private static final Map<String, String> BY_KIND = byKind();

    private Category() {}

    /** The recipe's name for the category of a kind; {@code NATIONAL_ID.DE_TAX} is a {@code national-id}. */
    static String of(Kind kind) {
        String category = kind.category();
        int dot = category.startsWith("NATIONAL_ID.") ? "NATIONAL_ID".length() : category.length();
        String name = BY_KIND.get(category.substring(0, dot));
        if (name == null) {
            throw new IllegalStateException("category " + category + " has no name in recipes");
        }
        return name;
    }

    private static Map<String, String> byKind() {
        Map<String, String> names = new TreeMap<>();
        names.put("ADDRESS", "street-address");
        names.put("AUTHOR", "author");
        names.put("BANK_ACCOUNT", "bank");
        names.put("BIC", "bic");
        names.put("BIRTH_DATE", "birth-date");
        names.put("CREDIT_CARD", "credit-card");
        names.put("CRYPTO", "crypto");
        names.put("DRIVER_LICENCE", "driver-licence");
        names.put("EMAIL", "email");
        names.put("EMAIL_OBFUSCATED", "email-obfuscated");
        names.put("GEO", "geo");
        names.put("HANDLE", "handle");
        names.put("IBAN", "iban");
        names.put("IP_ADDRESS", "ip");
        names.put("MAC_ADDRESS", "mac");
        names.put("NAME", "name");
        names.put("NATIONAL_ID", "national-id");
        names.put("PASSPORT", "passport");
        names.put("PASSWORD", "password");
        names.put("PHONE", "phone");
        names.put("PLATE", "plate");
        names.put("SECRET.generic", "secret-generic");
        names.put("SECRET.jwt", "jwt");
        names.put("SECRET.private_key", "private-key");
        names.put("SECRET.provider", "secret-provider");
        names.put("URL_TOKEN", "url-token");
        names.put("US_SSN", "us-ssn");
        return names;
    }
}
