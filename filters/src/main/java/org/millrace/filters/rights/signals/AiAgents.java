package org.millrace.filters.rights.signals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.millrace.core.Resource;
import org.millrace.filters.lists.ListFile;

/** The robots whose exclusion is taken for a refusal of training, by their product tokens in lower case. */
final class AiAgents {
    private static final String STANDARD = "ai-agents.txt";

    private final SortedSet<String> tokens;

    private AiAgents(SortedSet<String> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a list: one product token a line; what follows a {@code #} is a comment. The project's own list where the
     * recipe names none.
     */
    static AiAgents of(Resource list) {
        SortedSet<String> tokens = new TreeSet<>();
        ListFile.read(list.name().isEmpty() ? standard() : list, line -> {
            int comment = line.indexOf('#');
            String token = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!token.isEmpty()) {
                tokens.add(ProductToken.of(token));
            }
        });
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(list.name() + ": expected a robot's product token, found none");
        }
        return new AiAgents(Collections.unmodifiableSortedSet(tokens));
    }

    private static Resource standard() {
        try (InputStream in = AiAgents.class.getResourceAsStream(STANDARD)) {
            byte[] bytes = in.readAllBytes();
            return new Resource() {
                @Override
                public String name() {
                    return STANDARD;
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In order. */
    SortedSet<String> tokens() {
        return tokens;
    }

    /** Whether a name in lower case is one of them. */
    boolean contains(String token) {
        return tokens.contains(token);
    }
}
