package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.service.FactCheck.Invalid;
import org.hallkiosk.service.FactCheck.Valid;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactRulesTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final FactRules rules = new FactRules(Clock.fixed(Instant.parse("2026-05-01T04:00:00Z"), BEIJING));

    @ParameterizedTest
    @CsvSource({
        "PHONE, 13800000000, 13800000000",
        "PHONE, 138 0000-0000, 13800000000",
        "PHONE, +8613800000000, 13800000000",
        "PHONE, \uFF11\uFF13\uFF1800000000, 13800000000",
        "DATE, 1990-1-31, 1990-01-31",
        "DATE, 19900131, 1990-01-31",
        "DATE, 1990/01/31, 1990-01-31",
        "DATE, 1990年1月31日, 1990-01-31",
        "DATE, 2026-05-01, 2026-05-01",
        "RESIDENT_ID, 11010519491231002x, 11010519491231002X",
        "RESIDENT_ID, 440524 18800101 0014, 440524188001010014",
        "PERSON_NAME, ' 阿迪力\u2022买买提 ', 阿迪力\u00B7买买提",
        "PERSON_NAME, 𠮷㛃, 𠮷㛃",
        "PERSON_NAME, Anne-Marie O'Neil, Anne-Marie O'Neil",
        "NUMBER, 12.5, 12.5",
        "CHOICE, rented, rented",
        "ADDRESS, 幸福路1号, 幸福路1号",
        "EMAIL, 123456@qq.com, 123456@qq.com",
        "EMAIL, w.x_1@m.cnex.com.cn, w.x_1@m.cnex.com.cn",
        "EMAIL, wang @ 163.com, wang@163.com",
    })
    void goodValuesAreKeptInOneForm(FactType type, String typed, String kept) {
        assertThat(rules.check(definition(type), typed)).isEqualTo(new Valid(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 1380000000, fact.invalid.phone",
        "PHONE, 23800000000, fact.invalid.phone",
        "DATE, 1990-02-30, fact.invalid.date",
        "DATE, soon, fact.invalid.date",
        "DATE, 2026-05-02, fact.invalid.date-in-future",
        "RESIDENT_ID, 110105194912310021, fact.invalid.resident-id",
        "RESIDENT_ID, 11010519491331002X, fact.invalid.resident-id",
        "PERSON_NAME, 王1, fact.invalid.person-name",
        "PERSON_NAME, ···, fact.invalid.person-name",
        "NUMBER, twelve, fact.invalid.number",
        "CHOICE, bought, fact.invalid.choice",
        "EMAIL, wang.qq.com, fact.invalid.email-at",
        "EMAIL, wang@li@qq.com, fact.invalid.email-at",
        "EMAIL, wang@qq, fact.invalid.email-end",
        "EMAIL, wang@.com, fact.invalid.email",
        "EMAIL, 王@qq.com, fact.invalid.email",
        "EMAIL, wang@qq..com, fact.invalid.email",
        "EMAIL, wang@qq.c, fact.invalid.email",
        "TEXT, '   ', fact.invalid.empty",
        "PERSON_NAME, '', fact.invalid.empty",
    })
    void badValuesSayWhatToChange(FactType type, String typed, String textKey) {
        assertThat(rules.check(definition(type), typed)).isEqualTo(new Invalid(textKey));
    }

    @Test
    void aShortIdNumberSaysHowManyCharactersItHas() {
        assertThat(rules.check(definition(FactType.RESIDENT_ID), "1101051949"))
                .isEqualTo(new Invalid("fact.invalid.resident-id-length", Map.of("length", 10)));
    }

    @Test
    void lengthIsCountedInCharactersNotInJavaChars() {
        assertThat(rules.check(definition(FactType.PERSON_NAME), "𠮷".repeat(20)))
                .isInstanceOf(Valid.class);
        assertThat(rules.check(definition(FactType.PERSON_NAME), "𠮷".repeat(21)))
                .isEqualTo(new Invalid("fact.invalid.too-long", Map.of("max", 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"㐂", "\uE863", "龘", "\uD884\uDF50"})
    void aRareCharacterOfANameIsNeverRefusedOrSwapped(String character) {
        assertThat(rules.check(definition(FactType.PERSON_NAME), "王" + character))
                .isEqualTo(new Valid("王" + character));
    }

    private static FactDefinition definition(FactType type) {
        Map<String, LocalizedText> choices =
                type == FactType.CHOICE ? Map.of("rented", new LocalizedText("租赁", "Rented")) : Map.of();
        return new FactDefinition(
                "a.fact",
                new LocalizedText("事", "Fact"),
                type,
                choices,
                20,
                type == FactType.DATE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
