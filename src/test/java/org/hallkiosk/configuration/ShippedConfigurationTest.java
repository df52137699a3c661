package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped is itself right. */
class ShippedConfigurationTest {
    private static final Path CONFIGURATION = Path.of("kiosk-config");
    private static final Path DEVICES = Path.of("devices");

    @TempDir
    Path temporary;

    @Test
    void theShippedConfigurationHasNoMistakes() {
        Loading loading = new ConfigurationLoader(temporary).load(CONFIGURATION, DEVICES);
        assertThat(EditedFolder.said(loading)).isEmpty();
    }

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        Texts texts = Texts.load(CONFIGURATION.resolve("text"));
        assertThat(texts.keys(Language.EN)).isNotEmpty().isEqualTo(texts.keys(Language.ZH_CN));
    }

    @Test
    void theTextsInTheProgramAreTheTextsInTheFolder() throws IOException {
        Texts folder = Texts.load(CONFIGURATION.resolve("text"));
        assertThat(ShippedTexts.load().keys(Language.EN)).isEqualTo(folder.keys(Language.EN));
    }

    static Stream<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.walk(DEVICES, 2)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("specimen-cards.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyDeviceProfileFitsItsSchema(Path file) throws IOException {
        YamlDocument document = YamlReader.read(file.toString(), Files.readAllBytes(file));
        assertThat(document.mistakes()).isEmpty();
        if (document.mapping().get("protocol").isPresent()) {
            assertThat(new SchemaCheck().check("profile", document)).isEmpty();
            assertThat(SourcesCheck.mistakes(document)).isEmpty();
            DeviceKind kind =
                    DeviceKind.named(file.getParent().getFileName().toString()).orElseThrow();
            ConfigurationFiles files = new ConfigurationFiles(CONFIGURATION, DEVICES, CheckedSnapshot.none());
            assertThat(new DriversCheck(files).check(document, kind, InstalledDrivers.shipped()))
                    .isEmpty();
        }
    }

    /** Card 5 has a number that cannot be, and card 8 is the person of whom nothing is on record. */
    @Test
    void theSampleRecordsCoverTheSpecimenCards() throws IOException {
        Path samples = CONFIGURATION.resolve("samples/social-insurance.yaml");
        Mapping rows = YamlReader.read("samples", Files.readAllBytes(samples))
                .mapping()
                .mapping("rows");
        SpecimenCards cards = SpecimenCards.load(DEVICES.resolve("id-card-reader/specimen-cards.yaml"));
        assertThat(cards.all())
                .filteredOn(specimen -> rows.get(specimen.card().number()).isEmpty())
                .extracting(SpecimenCard::number)
                .containsExactly(5, 8);
    }

    @Test
    void loadingTimes() {
        ConfigurationLoader loader = new ConfigurationLoader(temporary);
        Path marker = temporary.resolve("checked");
        Map<String, Runnable> ways = Map.of(
                "everything checked", () -> loader.load(CONFIGURATION, DEVICES),
                "unchanged folder", () -> loader.loadChecked(CONFIGURATION, DEVICES, marker));
        ways.forEach((name, way) -> {
            way.run();
            long start = System.nanoTime();
            way.run();
            System.out.println("Loading the configuration, " + name + ": "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        });
        assertThat(marker).exists();
    }
}
