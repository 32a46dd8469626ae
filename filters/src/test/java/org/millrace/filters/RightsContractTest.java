package org.millrace.filters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.millrace.core.Resource;
import org.millrace.filters.dolma.PersonalDataCount;
import org.millrace.filters.dolma.PersonalDataMask;
import org.millrace.filters.licence.LicenceFilter;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.privacy.Redactor;
import org.millrace.filters.rights.OptOutContentFilter;
import org.millrace.filters.rights.OptOutFilter;
import org.millrace.filters.rights.OptOutRedactor;
import org.millrace.filters.rights.signals.OptOutSignals;
import org.millrace.filters.url.CategoryTagger;
import org.millrace.filters.url.FineWebUrls;
import org.millrace.filters.url.UrlListFilter;

/** Requests, licences, personal data and addresses. */
class RightsContractTest extends FilterContract {
    static final Map<String, Supplier<Object>> EXAMPLES = examples();

    RightsContractTest() {
        super(EXAMPLES);
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put("licence", () -> new LicenceTagger(Resource.NONE, 100, 1 << 20));
        examples.put(
                "licence-is",
                () -> new LicenceFilter(List.of("permissive", "GPL-2.0-or-later"), LicenceFilter.Unknown.KEEP));
        examples.put(
                "opt-out",
                () -> new OptOutFilter(
                        InlineList.of(
                                "{\"list\":\"a\",\"version\":\"1\"}",
                                "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"wiki.example.org\",\"effective\":\"2026-01-01\"}")));
        examples.put(
                "opt-out-content",
                () -> new OptOutContentFilter(InlineList.of(
                        "{\"list\":\"a\",\"version\":\"1\"}",
                        "{\"id\":\"r-1\",\"kind\":\"text_pattern\",\"value\":\"the+\",\"effective\":\"2026-01-01\"}",
                        "{\"id\":\"r-2\",\"kind\":\"content_sha256\",\"value\":\"" + "0".repeat(64)
                                + "\",\"effective\":\"2026-01-01\"}")));
        examples.put(
                "opt-out-redact",
                () -> new OptOutRedactor(
                        InlineList.of(
                                "{\"list\":\"a\",\"version\":\"1\"}",
                                "{\"id\":\"r-1\",\"kind\":\"text_pattern\",\"value\":\"the+ \",\"effective\":\"2026-01-01\",\"action\":\"redact\",\"max_hits\":3}"),
                        Resource.NONE));
        examples.put(
                "opt-out-signals",
                () -> new OptOutSignals(
                        Resource.NONE,
                        "CCBot",
                        Resource.NONE,
                        Resource.NONE,
                        OptOutSignals.Apply.LATEST,
                        "",
                        OptOutSignals.Unknown.ALLOW,
                        List.of()));
        examples.put("pii-count@dolma-v1", () -> new PersonalDataCount(5));
        examples.put("pii@dolma-v1", PersonalDataMask::new);
        examples.put(
                "redact",
                () -> new Redactor(
                        List.of("default"),
                        List.of("phone=surrogate", "email=drop-document"),
                        0.6,
                        "auto",
                        0,
                        2,
                        0.05));
        examples.put(
                "url-fineweb@datatrove",
                () -> new FineWebUrls(
                        InlineList.of("bad.example"),
                        InlineList.of(""),
                        InlineList.of("wiki"),
                        InlineList.of("i"),
                        InlineList.of("private"),
                        2));
        examples.put(
                "url-list", () -> new UrlListFilter(InlineList.of("wiki.example", "https://example.org/private/")));
        examples.put(
                "ut1@redpajama-v2",
                () -> new CategoryTagger(
                        InlineList.of("# category: adult", "wiki.example.org"),
                        List.of("adult"),
                        CategoryTagger.Match.UNDER,
                        "ut1_categories"));
        return examples;
    }
}
