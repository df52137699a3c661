package org.hallkiosk.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.configuration.DeviceProfiles;
import org.hallkiosk.discovery.Discovery.Confidence;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.driver.pcsc.PluggedReaders;
import org.junit.jupiter.api.Test;

/** What the names that pcscd gives to readers come to. */
class CardReaderNamesTest {
    private final SystemDevices system =
            new SystemDevices(DeviceProfiles.read(Path.of("devices")).profiles(), Path.of("/"));

    @Test
    void aReaderIsKnownByItsNameAndItsSecurityModuleIsLeftOut() {
        assertThat(found("ACS ACR1252 Dual Reader [ACR1252 PICC] 00 00", "ACS ACR1252 Dual Reader [ACR1252 SAM] 00 01"))
                .extracting(found -> found.profile().model(), Found::place, Found::confidence)
                .containsExactly(
                        tuple("acs-acr1252u", "pcsc://ACS ACR1252 Dual Reader [ACR1252 PICC]", Confidence.CERTAIN));
    }

    @Test
    void aReaderOfAnUnknownMakerIsAnyReader() {
        assertThat(found("Example Reader 00 00"))
                .extracting(found -> found.profile().model(), Found::place, Found::confidence)
                .containsExactly(tuple("generic-pcsc", "pcsc://Example Reader", Confidence.LIKELY));
    }

    @Test
    void twoReadersOfOneNameAreToldApartByTheirNumbers() {
        assertThat(found("Example Reader 00 00", "Example Reader 01 00"))
                .extracting(Found::place)
                .containsExactly("pcsc://Example Reader 00 00", "pcsc://Example Reader 01 00");
    }

    @Test
    void everyPortThatIsFoundMeansItsOwnReaderAlone() {
        List<String> names = List.of("Example Reader 00 00", "Example Reader XL 01 00", "Example Reader XL 02 00");
        assertThat(found(names.toArray(String[]::new)))
                .hasSameSizeAs(names)
                .allSatisfy(found -> assertThat(
                                names.stream().filter(name -> PluggedReaders.isMeant(found.device(), name)))
                        .containsExactly(found.says()));
    }

    private List<Found> found(String... names) {
        return system.cardReaders(List.of(names)).stream()
                .map(Found.class::cast)
                .toList();
    }
}
