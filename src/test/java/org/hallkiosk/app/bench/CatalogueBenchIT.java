package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hallkiosk.text.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CatalogueBenchIT {
    @TempDir
    Path folder;

    @Test
    void catalogueOfManyServicesIsReadWithoutAComplaintAndMeasured() throws Exception {
        List<Remark> complaints = new ArrayList<>();
        List<Figure> figures = new CatalogueBench(Path.of("kiosk-config"), Path.of("devices"), folder, complaints::add)
                .measure(200, 1);
        assertThat(complaints).isEmpty();
        assertThat(figures)
                .extracting(Figure::id)
                .containsExactly("catalogue-load", "catalogue-start", "catalogue-check", "catalogue-heap");
        try (Stream<Path> services = Files.list(folder.resolve("catalogue/services"))) {
            assertThat(services).hasSize(200);
        }
    }
}
