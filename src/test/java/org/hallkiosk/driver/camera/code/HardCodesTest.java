package org.hallkiosk.driver.camera.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.simulator.CodeScene;
import org.hallkiosk.simulator.Hardness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many hard codes are read, on pictures that are the same on every machine. */
class HardCodesTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int OF_EACH = 4;

    @ParameterizedTest
    @CsvSource({"TURNED, 2", "NOISY, 2", "PHONE_SCREEN, 3", "FAR, 3"})
    void readsAtLeastSoManyOfFour(Hardness hardness, int least) {
        CodeFinder finder = new CodeFinder(EnumSet.of(Symbology.QR_CODE), Duration.ofSeconds(20));
        int read = 0;
        for (int i = 0; i < OF_EACH; i++) {
            String content = "HK-2026-00012" + i;
            byte[] picture = new CodeScene(content, WIDTH, HEIGHT, i).hard(hardness, (i + 0.5) / OF_EACH);
            var found = finder.find(new GreyImage(WIDTH, HEIGHT, picture));
            if (found.isPresent()) {
                assertThat(found).as("never a wrong code").contains(new CodeRead(content));
                read++;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(least);
    }
}
