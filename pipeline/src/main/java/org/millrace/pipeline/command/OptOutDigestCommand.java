package org.millrace.pipeline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.filters.rights.ListKey;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What it is given is personal data: no message has it. */
@Command(
        name = "digest",
        description = "Prints the HMACs by which a list names addresses and telephone numbers, and its key_check.",
        mixinStandardHelpOptions = true)
final class OptOutDigestCommand implements Callable<Integer> {
    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "the list's private key: 32 bytes or more, at random")
    private String key;

    @Option(names = "--email", description = "the values are e-mail addresses")
    private boolean emails;

    @Option(names = "--phone", description = "the values are numbers such as +442079460000")
    private boolean phones;

    @Parameters(
            arity = "0..*",
            paramLabel = "VALUE",
            description = "a value; where none is given, the lines of standard input: those are in no shell's history")
    private List<String> values = List.of();

    @Override
    public Integer call() throws IOException {
        if (emails == phones) {
            throw new RecipeException("need one of --email and --phone");
        }
        List<String> all = values.isEmpty() ? input() : values;
        List<String> lines = new ArrayList<>();
        int number = 0;
        try {
            ListKey hmacs = ListKey.read(InputFile.named(key, "key"));
            lines.add("key_check   " + hmacs.check());
            for (String value : all) {
                number++;
                if (!value.isBlank()) {
                    lines.add(
                            emails
                                    ? "email_hmac  " + email(hmacs, value)
                                    : "phone_hmac  " + hmacs.phone(value.strip()));
                }
            }
        } catch (IllegalArgumentException e) {
            String where = number == 0 ? "" : "value " + number + ": ";
            throw new RecipeException(where + e.getMessage(), e);
        }
        lines.forEach(System.out::println);
        return ExitCode.DONE;
    }

    private static String email(ListKey hmacs, String value) {
        String address = value.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("need an e-mail address such as jo@example.org");
        }
        return hmacs.email(address);
    }

    private static List<String> input() throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
