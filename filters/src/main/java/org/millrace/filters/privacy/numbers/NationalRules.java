package org.millrace.filters.privacy.numbers;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The identity numbers that are known, by country. Numbers of digits alone need a word nearby, as one in ten random numbers
 * passes a check digit; those with letters, a date or two check digits in the groups that people write stand for themselves.
 * Checks are those that the issuing offices describe; Wikipedia's "National identification number" lists them all.
 */
final class NationalRules {
    private static final Set<String> BARE = Set.of();

    private NationalRules() {}

    static List<NationalRule> all() {
        return List.of(
                rule("AU_MEDICARE", "9999999999", Set.of("4-5-1"), 30, 30, EasternIds::medicare),
                rule("AU_TFN", "999999999", Set.of("3-3-3"), 30, 30, EasternIds::taxFile),
                rule("BE_RRN", "99999999999", Set.of("2-2-2-3-2", "6-3-2"), 65, 30, WesternIds::belgian),
                rule("BR_CNPJ", "99999999999999", Set.of("2-3-3-4-2", "8-4-2"), 70, 30, WesternIds::cnpj),
                rule("BR_CPF", "99999999999", Set.of("3-3-3-2", "9-2"), 65, 30, WesternIds::cpf),
                rule("CA_SIN", "999999999", Set.of("3-3-3"), 30, 30, EasternIds::socialInsurance),
                rule("CN_ID", "99999999999999999*", BARE, 0, 75, EasternIds::chinese),
                rule("DE_ID_CARD", "*********9", BARE, 0, 30, WesternIds::germanCard),
                rule("DE_TAX", "99999999999", Set.of("2-3-3-3"), 45, 30, WesternIds::germanTax),
                rule("ES_NIF", "99999999A", Set.of("8-1", "2-3-3-1", "2-3-4"), 60, 55, WesternIds::nif),
                rule("ES_NIF", "A9999999A", Set.of("1-7-1", "1-8"), 60, 55, WesternIds::nie),
                rule("FI_HETU", "999999999*", Set.of("6-4"), 75, 0, WesternIds::hetu),
                rule("FI_HETU", "999999A999*", BARE, 0, 75, WesternIds::hetuOfCentury),
                rule("FR_NIR", "999999*99999999", Set.of("1-2-2-2-3-3-2", "13-2"), 75, 45, WesternIds::nir),
                rule("GB_NHS", "9999999999", Set.of("3-3-4"), 30, 30, WesternIds::nhs),
                rule("GB_NINO", "AA999999A", Set.of("2-2-2-2-1", "2-6-1"), 65, 50, WesternIds::nino),
                rule("IN_AADHAAR", "999999999999", Set.of("4-4-4"), 40, 30, EasternIds::aadhaar),
                rule("IN_PAN", "AAAAA9999A", BARE, 0, 40, EasternIds::pan),
                rule("IT_CF", "AAAAAA**A**A***A", Set.of("6-5-5", "3-3-5-5"), 80, 80, WesternIds::codiceFiscale),
                rule("JP_MY", "999999999999", Set.of("4-4-4"), 30, 30, EasternIds::myNumber),
                rule("KR_RRN", "9999999999999", Set.of("6-7"), 70, 30, EasternIds::korean),
                rule("NL_BSN", "999999999", Set.of("4-2-3", "3-3-3"), 30, 30, WesternIds::bsn),
                rule("PL_PESEL", "99999999999", BARE, 0, 30, WesternIds::pesel),
                rule("PT_NIF", "999999999", Set.of("3-3-3"), 30, 30, WesternIds::portuguese),
                rule("SE_PNR", "9999999999", Set.of("6-4"), 45, 30, WesternIds::swedish),
                rule("SE_PNR", "999999999999", Set.of("8-4"), 70, 30, WesternIds::swedishLong),
                rule("SG_NRIC", "A9999999A", BARE, 0, 65, EasternIds::nric),
                rule("TH_ID", "9999999999999", Set.of("1-4-5-2-1"), 70, 30, EasternIds::thai),
                rule("TR_TCKN", "99999999999", BARE, 0, 30, EasternIds::turkish),
                rule("ZA_ID", "9999999999999", Set.of("6-4-3", "6-4-2-1"), 45, 30, EasternIds::southAfrican));
    }

    private static NationalRule rule(
            String name, String shape, Set<String> layouts, int grouped, int bare, Predicate<String> check) {
        return new NationalRule(name, shape, layouts, grouped, bare, check);
    }
}
