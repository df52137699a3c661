package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hallkiosk.device.InstalledDrivers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile is data that others rely on: what it states, it must have from somewhere. */
class ProfilesTest {

    static Stream<Path> profiles() throws IOException {
        return ShippedConfigurationTest.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyFactSaysWhereItStands(Path file) throws IOException {
        YamlDocument document = YamlReader.read(file.toString(), Files.readAllBytes(file));
        assertThat(SourcesCheck.withoutSource(document)).isEmpty();
    }

    @Test
    void everyDriverSaysWhichSettingsItKnows() {
        assertThat(InstalledDrivers.shipped().drivers())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(driver -> assertThat(DriversCheck.schemaOf(driver)).isPresent());
    }
}
