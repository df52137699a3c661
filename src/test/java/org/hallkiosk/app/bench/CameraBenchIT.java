package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.simulator.Hardness;
import org.hallkiosk.text.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bench measures what it says. Its limits are for a machine that does nothing else; here it must only be sensible. */
@Timeout(120)
class CameraBenchIT {
    @TempDir
    Path folder;

    @Test
    void everyClassOfHardCodesIsComparedAndNoneIsReadWrongly() throws Exception {
        assumeTrue(NativeCodeReader.isThere(), "zxing-cpp-tools is not installed");
        List<Remark> complaints = new ArrayList<>();

        List<Figure> figures = new CameraBench(folder, complaints::add).measure(1);

        assertThat(complaints).isEmpty();
        assertThat(figures)
                .hasSize(1 + Hardness.values().length)
                .allSatisfy(figure -> assertThat(figure.limit()).isPresent());
        assertThat(figures.getFirst().sample().values())
                .hasSize(Hardness.values().length)
                .allSatisfy(milliseconds -> assertThat(milliseconds).isBetween(0.1, 20_000.0));
    }
}
