package org.millrace.pipeline.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.millrace.filters.passages.PassageForm;
import org.millrace.filters.passages.PassageUnit;
import org.millrace.filters.passages.Passages;

/** Reads what a recipe says below {@code dedup.passages}. */
final class PassageSection {
    /** Rows that cross the engine have seven bits for the rule. */
    private static final int MOST = 100;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9@-]{0,62}");
    private static final List<String> OF_PROFILE = List.of("unit", "window", "form", "min-chars");

    private PassageSection() {}

    /** The rules in the order in which they stand; none where the recipe has no such list. */
    static List<PassageRule> read(Section dedup) {
        List<PassageRule> rules = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Setting member : dedup.list("passages")) {
            PassageRule rule = rule(new Section("a rule of passages", member.asMapping("a rule of passages")));
            Place first = seen.put(rule.id(), member.place());
            if (rule.id().equals(SubstringRule.ID)) {
                throw member.place().fault("a rule of passages cannot be called '" + SubstringRule.ID + "'");
            }
            if (first != null) {
                throw member.place()
                        .fault("a second rule of passages is called '" + rule.id() + "'; the first stands at " + first
                                + ": give one an 'id'");
            }
            rules.add(rule);
        }
        if (rules.size() > MOST) {
            throw dedup.place().fault("need at most " + MOST + " rules in 'passages', got " + rules.size());
        }
        return List.copyOf(rules);
    }

    private static PassageRule rule(Section section) {
        Optional<PassageProfile> profile = section.find("profile")
                .map(unused ->
                        RecipeReader.constant(section, "profile", PassageProfile.LINES_CCNET, PassageProfile::word));
        Passages scheme = profile.map(PassageProfile::scheme).orElseGet(() -> scheme(section));
        profile.ifPresent(known -> refuseBeside(known, section));
        PassageRule.Keep keep = RecipeReader.constant(
                section,
                "keep",
                profile.map(known -> known.keeps().get(0)).orElse(PassageRule.Keep.FIRST),
                PassageRule.Keep::word);
        if (profile.isPresent() && !profile.get().keeps().contains(keep)) {
            throw section.require("keep")
                    .place()
                    .fault(section.what("keep") + " with profile "
                            + profile.get().word() + " must be one of "
                            + profile.get().keeps().stream()
                                    .map(PassageRule.Keep::word)
                                    .toList()
                            + ", got '" + keep.word() + "'");
        }
        PassageRule.Scope scope =
                RecipeReader.constant(section, "scope", PassageRule.Scope.CORPUS, PassageRule.Scope::word);
        int files = files(section, scope);
        CutLimits left = CutLimits.read(
                new Section("'left' of a rule of passages", section.mapping("left")),
                profile.map(PassageProfile::left).orElse(CutLimits.NONE));
        String id = id(
                section, profile.map(PassageProfile::word).orElse(scheme.unit().word()));
        section.refuseOthers();
        return new PassageRule(id, scheme, keep, scope, files, left);
    }

    private static Passages scheme(Section section) {
        section.require("unit");
        PassageUnit unit = RecipeReader.constant(section, "unit", PassageUnit.LINES, PassageUnit::word);
        int window = (int) section.number("window", 1, 1, 100);
        PassageForm form = RecipeReader.constant(section, "form", PassageForm.LOWER, PassageForm::word);
        int minChars = (int) section.number("min-chars", 1, 0, Integer.MAX_VALUE);
        return new Passages(unit, window, form, minChars);
    }

    private static int files(Section section, PassageRule.Scope scope) {
        if (scope == PassageRule.Scope.FILES) {
            section.require("files");
            return (int) section.number("files", 0, 1, Integer.MAX_VALUE);
        }
        section.find("files").ifPresent(setting -> {
            throw setting.place().fault(section.what("files") + " needs 'scope: files'");
        });
        return 0;
    }

    private static String id(Section section, String standard) {
        String id = section.text("id", standard);
        if (!ID.matcher(id).matches()) {
            throw section.require("id")
                    .place()
                    .fault(section.what("id") + " must be small letters, digits, hyphens and @, at most 63, got '" + id
                            + "'");
        }
        return id;
    }

    /** A profile with other settings would not be that profile. */
    private static void refuseBeside(PassageProfile profile, Section section) {
        for (String key : OF_PROFILE) {
            section.find(key).ifPresent(setting -> {
                throw setting.place()
                        .fault(section.what(key) + " is settled by profile " + profile.word()
                                + "; leave out one of the two (the profile is "
                                + profile.scheme().version() + ")");
            });
        }
    }
}
