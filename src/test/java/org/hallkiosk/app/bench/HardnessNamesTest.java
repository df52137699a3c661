package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hallkiosk.simulator.Hardness;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a code hard to read is named in the technician's language, alone and within a figure's name. */
class HardnessNamesTest {
    private final Texts texts = Texts.load(Path.of("kiosk-config/text"));

    HardnessNamesTest() throws IOException {}

    @ParameterizedTest
    @EnumSource
    void everyOneHasAChineseName(Hardness hardness) {
        String figure = Figure.name("camera-behind", "hardness", CameraBench.name(hardness))
                .in(texts, Language.ZH_CN);

        assertThat(figure.replace("zxing-cpp", ""))
                .endsWith("，" + CameraBench.name(hardness).in(texts, Language.ZH_CN))
                .doesNotContainPattern("[A-Za-z{]");
    }

    @ParameterizedTest
    @EnumSource
    void everyOneHasAnEnglishName(Hardness hardness) {
        assertThat(CameraBench.name(hardness).in(texts, Language.EN)).matches("[a-z ]+");
    }
}
