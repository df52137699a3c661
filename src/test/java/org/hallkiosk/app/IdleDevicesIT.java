package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.app.bench.Figure;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading.Loaded;
import org.hallkiosk.text.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal waits most of its life. What that costs, and its limits, stand in the bench; here it must only measure. */
class IdleDevicesIT {
    @TempDir
    Path folder;

    @Test
    void whatAllDevicesCostOpenAndWaitingIsMeasured() throws Exception {
        List<Remark> complaints = new ArrayList<>();
        List<Figure> figures = new DeviceBench(configuration(), Path.of("devices"), folder, complaints::add)
                .measure(Duration.ofSeconds(2), 1, 0.02);
        assertThat(complaints).isEmpty();
        assertThat(figures.getFirst().sample().median()).isPositive();
        assertThat(figures.getLast().id()).isEqualTo("traffic");
    }

    private Configuration configuration() {
        return switch (new ConfigurationLoader(folder).load(Path.of("kiosk-config"), Path.of("devices"))) {
            case Loaded loaded -> loaded.configuration();
            default -> throw new AssertionError("the shipped configuration is not right");
        };
    }
}
