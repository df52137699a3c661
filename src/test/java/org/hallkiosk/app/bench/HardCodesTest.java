package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.hallkiosk.app.bench.HardFrames.HardFrame;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.driver.camera.code.CodeFinder;
import org.hallkiosk.driver.camera.code.Symbology;
import org.hallkiosk.simulator.Hardness;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many hard codes are read, on pictures that are the same on every machine, and how many zxing-cpp reads of them. */
class HardCodesTest {
    private static final int OF_EACH = 8;
    private static final double POINTS_BEHIND = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"TURNED, 8", "BLURRED, 3", "NOISY, 6", "GLARE, 2", "PHONE_SCREEN, 8", "FAR, 7"})
    void readsSoManyOfEightNoneWronglyAndKeepsUpWithZxingCpp(Hardness hardness, int least) throws Exception {
        CodeFinder finder = new CodeFinder(EnumSet.of(Symbology.QR_CODE), Duration.ofSeconds(20));
        List<HardFrame> frames = HardFrames.of(hardness, OF_EACH);
        int read = 0;
        for (HardFrame frame : frames) {
            var found = finder.find(frame.image());
            if (found.isPresent()) {
                assertThat(found).as("never a wrong code").contains(new CodeRead(frame.content()));
                read++;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(least);
        if (NativeCodeReader.isThere()) {
            int natives = new NativeCodeReader(folder).readsOf(frames);
            assertThat(100.0 * (natives - read) / OF_EACH)
                    .as("points behind zxing-cpp, which reads %d", natives)
                    .isLessThanOrEqualTo(POINTS_BEHIND);
        }
    }
}
