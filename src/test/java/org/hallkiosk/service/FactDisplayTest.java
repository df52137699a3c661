package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;

class FactDisplayTest {
    private final FactDisplay display = new FactDisplay(Map.of(
            "person.nation", definition("person.nation", FactType.CHOICE, false),
            "person.birthDate", definition("person.birthDate", FactType.DATE, true),
            "person.name", definition("person.name", FactType.PERSON_NAME, true),
            "person.phone", definition("person.phone", FactType.PHONE, true)));

    @Test
    void aChoiceIsShownByItsLabel() {
        assertThat(display.show("person.nation", "01", Language.ZH_CN)).isEqualTo("汉族");
        assertThat(display.show("person.nation", "01", Language.EN)).isEqualTo("Han");
    }

    @Test
    void aDateIsSpelledOutInTheApplicantsLanguage() {
        assertThat(display.show("person.birthDate", "1990-01-01", Language.ZH_CN))
                .isEqualTo("1990年1月1日");
        assertThat(display.show("person.birthDate", "1990-01-01", Language.EN)).isEqualTo("1 January 1990");
    }

    @Test
    void whatNobodyDefinedIsShownAsItIs() {
        assertThat(display.show("person.nation", "77", Language.EN)).isEqualTo("77");
        assertThat(display.show("person.shoeSize", "42", Language.EN)).isEqualTo("42");
        assertThat(display.label("person.shoeSize", Language.EN)).isEqualTo("person.shoeSize");
    }

    @Test
    void personalDataIsMaskedForOthers() {
        assertThat(display.showMasked("person.name", "王小明", Language.ZH_CN)).isEqualTo("王*");
        assertThat(display.showMasked("person.phone", "13800000000", Language.ZH_CN))
                .isEqualTo("1380***0000");
        assertThat(display.showMasked("person.nation", "01", Language.ZH_CN)).isEqualTo("汉族");
    }

    private static FactDefinition definition(String name, FactType type, boolean masked) {
        Map<String, LocalizedText> choices =
                type == FactType.CHOICE ? Map.of("01", new LocalizedText("汉族", "Han")) : Map.of();
        return new FactDefinition(
                name,
                new LocalizedText("标签", "Label"),
                type,
                choices,
                20,
                false,
                masked,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
