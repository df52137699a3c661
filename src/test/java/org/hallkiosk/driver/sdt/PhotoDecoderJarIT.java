package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.hallkiosk.device.CardPhoto;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DriverFolder;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SpecimenCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hall's licensed photo decoder is a jar in {@code drivers/}, like any other maker's addition. */
@Timeout(60)
class PhotoDecoderJarIT {
    private static final String SERVICE = "META-INF/services/" + WltPhotoDecoder.class.getName();

    @TempDir
    private Path temporary;

    private Path drivers;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        drivers = Files.createDirectories(temporary.resolve("drivers"));
    }

    @Test
    void theDecoderInTheFolderIsGivenThePhoto() throws Exception {
        decoderJar("hall.Decoder");
        assertThat(photoOfACard())
                .hasValueSatisfying(photo -> assertThat(photo.mediaType()).isEqualTo("image/x-from-1024"));
    }

    @Test
    void withoutAJarThereIsNoPhoto() throws Exception {
        assertThat(photoOfACard()).isEmpty();
    }

    @Test
    void aJarThatNamesNoDecoderCostsThePhotoAndNotTheCard() throws Exception {
        decoderJar("hall.Decodr");
        assertThat(photoOfACard()).isEmpty();
    }

    private Optional<CardPhoto> photoOfACard() throws Exception {
        InstalledDrivers installed = new DriverFolder(drivers).load();
        DeviceDriver driver =
                installed.speaking("sdt", DeviceKind.ID_CARD_READER).orElseThrow();
        try (SimulatedIdCardReader simulated = new SimulatedIdCardReader(temporary.resolve("reader"))) {
            simulated.place(SpecimenCards.load(Path.of("devices/id-card-reader/specimen-cards.yaml"))
                    .byNumber(1)
                    .orElseThrow());
            DeviceSettings settings = new DeviceSettings(
                    "ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-sdt", simulated.port(), Map.of());
            Opening opening = driver.open(settings, soon());
            assertThat(opening).isInstanceOf(Opening.Opened.class);
            try (IdCardReader reader = (IdCardReader) ((Opening.Opened) opening).device()) {
                CardReading reading = reader.read(soon());
                assertThat(reading).isInstanceOf(CardReading.CardRead.class);
                return ((CardReading.CardRead) reading).photo();
            }
        }
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(20));
    }

    private void decoderJar(String named) throws IOException {
        Path source = Files.createDirectories(temporary.resolve("source")).resolve("Decoder.java");
        Files.writeString(source, """
                package hall;
                import java.util.Optional;
                import org.hallkiosk.device.CardPhoto;
                public class Decoder implements org.hallkiosk.driver.sdt.WltPhotoDecoder {
                    public Optional<CardPhoto> decode(byte[] wlt) {
                        return Optional.of(new CardPhoto("image/x-from-" + wlt.length, new byte[] {1}));
                    }
                }
                """);
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()))
                .isZero();
        try (OutputStream out = Files.newOutputStream(drivers.resolve("decoder.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("hall/Decoder.class"));
            jar.write(Files.readAllBytes(classes.resolve("hall/Decoder.class")));
            jar.closeEntry();
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write(named.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}
