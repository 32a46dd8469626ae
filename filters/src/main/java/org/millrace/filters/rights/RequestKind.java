package org.millrace.filters.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the value of a request names. The order is that of how closely it names it: the first is the most specific. */
enum RequestKind {
    DOC_ID(Stage.ORIGIN),
    CONTENT_SHA256(Stage.CONTENT),
    MINHASH(Stage.CONTENT),
    TEXT_PATTERN(Stage.CONTENT),
    EMAIL_HMAC(Stage.PEOPLE),
    PHONE_HMAC(Stage.PEOPLE),
    URL(Stage.ORIGIN),
    REPO(Stage.ORIGIN),
    URL_PREFIX(Stage.ORIGIN),
    ACCOUNT(Stage.ORIGIN),
    DOMAIN(Stage.ORIGIN),
    REGISTRABLE(Stage.ORIGIN);

    /** What must be known of a document to tell whether a request is about it. */
    enum Stage {
        /** Where it came from: step {@code opt-out}. */
        ORIGIN("opt-out"),
        /** Its text: step {@code opt-out-content}. */
        CONTENT("opt-out-content"),
        /** The personal data in its text: step {@code opt-out-redact}. */
        PEOPLE("opt-out-redact");

        private final String step;

        Stage(String step) {
            this.step = step;
        }

        /** The filter that honours such requests, as a recipe names it. */
        String step() {
            return step;
        }
    }

    private final Stage stage;

    RequestKind(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /** The word in a list. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How closely it names a document: the smallest is the most specific. */
    int rank() {
        return Arrays.asList(values()).indexOf(this);
    }

    /** Whether it names one document, and not a place where many lie. */
    boolean namesOneDocument() {
        return this == DOC_ID || this == CONTENT_SHA256 || this == MINHASH || this == URL;
    }

    static RequestKind of(String word) {
        for (RequestKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind '" + word + "' is not supported; supported: "
                + Arrays.stream(values()).map(RequestKind::word).sorted().collect(Collectors.joining(", "))
                + ". Take the request to a tool that can honour it, or restate it");
    }
}
