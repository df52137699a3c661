package org.hallkiosk.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.hallkiosk.service.FactType;
import org.hallkiosk.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is being typed, in the groups in which people check it. */
class FieldWordsTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "PHONE, 138, 138",
        "PHONE, 1380, 138 0",
        "PHONE, 13800001234, 138 0000 1234",
        "PHONE, 010-8888, 010-8888",
        "RESIDENT_ID, 11010519491231002X, 110105 19491231 002X",
        "DATE, 2024-03-01, 2024年3月1日",
        "DATE, 202403, 202403",
        "NUMBER, 13800001234, 13800001234",
    })
    void eachKindIsGroupedInItsOwnWay(FactType type, String typed, String shown) {
        assertThat(FieldWords.spelledOut(type, typed, Language.ZH_CN)).isEqualTo(shown);
    }
}
