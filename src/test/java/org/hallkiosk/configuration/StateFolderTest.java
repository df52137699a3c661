package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
    @Test
    void theEnvironmentNamesIt() {
        assertThat(StateFolder.in(Map.of("HALL_KIOSK_STATE", "/var/lib/kiosk", "HOME", "/home/kiosk")))
                .isEqualTo(Path.of("/var/lib/kiosk"));
    }

    @Test
    void elseItIsInTheUsersStateFolder() {
        assertThat(StateFolder.in(Map.of("HOME", "/home/kiosk")))
                .isEqualTo(Path.of("/home/kiosk/.local/state/hall-kiosk"));
        assertThat(StateFolder.in(Map.of("HOME", "/home/kiosk", "XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/hall-kiosk"));
    }
}
