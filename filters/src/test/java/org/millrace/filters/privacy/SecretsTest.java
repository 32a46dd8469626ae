package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.filters.privacy.scan.DataTable;
import org.millrace.filters.privacy.secrets.SecretFinder;

/** Keys, tokens and passwords. Tokens are put together here, so that no file holds one. */
class SecretsTest {
    private static final String[] ALL = {
        "secret-provider", "private-key", "jwt", "secret-generic", "password", "url-token"
    };
    private static final String RANDOM = "4WwrzZFHohWrDgOhnCejYNtuYxdd5j50";

    @Test
    void knowsSixtyProvidersAndMore() {
        Set<String> providers = new HashSet<>();
        for (String[] row : DataTable.read(SecretFinder.class, "providers.tsv", 6)) {
            providers.add(row[0].replaceAll("-.*", ""));
            assertThat(row[5]).as("source of " + row[0]).isNotEmpty();
        }
        assertThat(providers).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void findsTokensByTheirPrefix() {
        Random random = new Random(3);
        ValueGenerator values = new ValueGenerator(random);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            found += Finds.in("here: " + values.token() + ".", "en", "secret-provider")
                    .size();
        }
        assertThat(found).isBetween(190, 200);
    }

    @Test
    void asksForTheEntropyThatTheRuleAsksFor() {
        assertThat(Finds.in("AKIA" + "QYLPMN5HHHFPZAM2", "", "secret-provider")).hasSize(1);
        assertThat(Finds.in("AKIA" + "QYQYQYQYQYQYQYQY", "", "secret-provider")).isEmpty();
        assertThat(Finds.in("AKIA" + "IOSFODNN7EXAMPLE", "", "secret-provider")).isEmpty();
        assertThat(Finds.in("XAKIA" + "QYLPMN5HHHFPZAM2", "", "secret-provider"))
                .isEmpty();
        assertThat(Finds.in("AKIA" + "QYLPMN5HHHFPZAM2A", "", "secret-provider"))
                .isEmpty();
        assertThat(Finds.in("AKIA" + "QYLPMN5HHHFPZAM", "", "secret-provider")).isEmpty();
    }

    @Test
    void asksForAWordWhereTheCheckDigitsAreWrong() {
        String unsound = "ghp_" + RANDOM + "aaaa";
        assertThat(Finds.in("see " + unsound, "", "secret-provider")).isEmpty();
        assertThat(Finds.in("token " + unsound, "", "secret-provider")).containsExactly(unsound);
    }

    @Test
    void takesTheBodyOfAPrivateKeyAndLeavesItsArmour() {
        String body = "MIIEpAIBAAKCAQEA" + RANDOM + RANDOM;
        String pem = "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----\n";
        assertThat(redacted(pem)).isEqualTo("-----BEGIN RSA PRIVATE KEY-----\n<KEY>\n-----END RSA PRIVATE KEY-----\n");
        assertThat(redacted(pem.replace("\n", "\\n")))
                .isEqualTo("-----BEGIN RSA PRIVATE KEY-----\\n<KEY>\\n-----END RSA PRIVATE KEY-----\\n");
        assertThat(redacted(pem.replace("PRIVATE", "PUBLIC"))).contains(body);
        assertThat(redacted("-----BEGIN PRIVATE KEY-----\n" + "A".repeat(63) + "\n-----END PRIVATE KEY-----"))
                .doesNotContain("<KEY>");
        assertThat(redacted("-----BEGIN PRIVATE KEY-----\n" + "A".repeat(64) + "\n-----END PRIVATE KEY-----"))
                .contains("<KEY>");
    }

    @Test
    void findsWebTokensWhoseHeaderNamesAnAlgorithm() {
        String signature = ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c";
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI5OTQ3MSJ9" + signature;
        assertThat(Finds.in("Bearer " + token, "", "jwt")).containsExactly(token);
        assertThat(Finds.in("Bearer eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiI5OTQ3MSJ9" + signature, "", "jwt"))
                .isEmpty();
        assertThat(Finds.in(
                        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0" + signature,
                        "",
                        "jwt"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_key = \"4WwrzZFHohWrDgOhnCejYNtu\"",
                "API_SECRET=4WwrzZFHohWrDgOhnCejYNtu",
                "{\"authToken\": \"4WwrzZFHohWrDgOhnCejYNtu\"}",
                "password = \"hunter2!\"",
                "DB_PASSWORD=hunter2!",
                "postgres://mill:hunter2!@db.mill.example/x",
                "curl -u mill:hunter2! https://mill.example",
                "https://mill.example/x?access_token=4WwrzZFHohWrDgOh",
                "'passwd' => 'hunter2!'",
                "pwd: 'hunter2!'"
            })
    void findsWhatIsAssigned(String text) {
        assertThat(redacted(text))
                .doesNotContain("hunter2")
                .doesNotContain("4Wwr")
                .containsAnyOf("<KEY>", "<PASSWORD>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"${DB_PASSWORD}\"",
                "password: <your password>",
                "password = getpass()",
                "api_key = \"your-api-key-here\"",
                "token = tokenizer.next_token(text)",
                "key = \"a_long_name_of_a_setting\"",
                "The key to success: perseverance",
                "api_key = \"xxxxxxxxxxxxxxxxxxxx\"",
                "author: Jane2Doe",
                "sha256_token = \"9f86d081884c7d659a2feaa0c55ad015\"",
                "key: 123e4567-e89b-12d3-a456-426614174000",
                "https://mill.example/?page_token=second-page-of-results",
                "password = \"password\"",
                "https://user:${PASSWORD}@mill.example",
                "http://a.example:8080/@home",
                "keyboard = 'qwertz2-layout'",
                "auth_url = \"/api/v2/auth/login/user\"",
                "if (token == \"4WwrzZFHohWrDgOhnCejYNtu\")"
            })
    void leavesSamplesNamesAndCode(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    private static String redacted(String text) {
        return Redactor.of(ALL).rewrite(document(text)).text();
    }
}
