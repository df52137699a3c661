package org.hallkiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.hallkiosk.device.DriverTrouble.AlreadySpoken;
import org.hallkiosk.device.DriverTrouble.NotLoaded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverFolderTest {
    private static final String SERVICE = "META-INF/services/org.hallkiosk.device.DeviceDriver";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("drivers"));
    }

    @Test
    void withoutAJarThereAreTheProgramsOwnDrivers() {
        assertThat(load().drivers())
                .extracting(driver -> driver.protocol() + " " + driver.kind())
                .contains("escpos TICKET_PRINTER", "ipp DOCUMENT_PRINTER", "scanner CODE_SCANNER", "sdt ID_CARD_READER")
                .doesNotHaveDuplicates();
        assertThat(new DriverFolder(temporary.resolve("nowhere")).load().troubles())
                .isEmpty();
    }

    @Test
    void aJarAddsItsDriver() throws IOException {
        jar("acme.jar", "acme.Driver", driver("acme", "Driver", "acme-line", "return null;"));
        InstalledDrivers installed = load();
        assertThat(installed.troubles()).isEmpty();
        assertThat(installed.speaking("acme-line", DeviceKind.CODE_SCANNER)).isPresent();
        assertThat(installed.speaking("acme-line", DeviceKind.TICKET_PRINTER)).isEmpty();
    }

    @Test
    void aDriverUsesALibraryBesideIt() throws IOException {
        jar(
                "library.jar",
                "",
                "package acme.library; public class Words { public static String protocol() { return"
                        + " \"acme-line\"; } }");
        jar("acme.jar", "acme.Driver", driver("acme", "Driver", "\" + acme.library.Words.protocol() + \"", ""));
        assertThat(load().speaking("acme-line", DeviceKind.CODE_SCANNER)).isPresent();
    }

    @Test
    void aFileThatIsNoJarIsNamedAndTheOthersLoad() throws IOException {
        jar("good.jar", "acme.Driver", driver("acme", "Driver", "acme-line", ""));
        Files.writeString(folder.resolve("broken.jar"), "not a zip file");
        InstalledDrivers installed = load();
        assertThat(installed.speaking("acme-line", DeviceKind.CODE_SCANNER)).isPresent();
        assertThat(installed.troubles()).singleElement().isInstanceOfSatisfying(NotLoaded.class, trouble -> {
            assertThat(trouble.jar()).hasFileName("broken.jar");
            assertThat(trouble.detail()).startsWith("not a jar");
        });
    }

    @Test
    void aServiceEntryForAClassThatIsNotThereIsSaid() throws IOException {
        jar("acme.jar", "acme.Drivr", driver("acme", "Driver", "acme-line", ""));
        assertThat(load().troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.toString()).contains("acme.Drivr"));
    }

    @Test
    void aDriverWhoseLibraryIsMissingIsSaid() throws IOException {
        jar(
                "library.jar",
                "",
                "package acme.library; public class Words { public static String protocol() { return"
                        + " \"acme-line\"; } }");
        jar("acme.jar", "acme.Driver", driver("acme", "Driver", "\" + acme.library.Words.protocol() + \"", ""));
        Files.delete(folder.resolve("library.jar"));
        assertThat(load().troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.toString()).contains("acme/library/Words"));
    }

    @Test
    void aSecondDriverOfAProtocolIsRefusedAndTheFirstIsNamed() throws IOException {
        jar("a.jar", "acme.Driver", driver("acme", "Driver", "acme-line", ""));
        jar("b.jar", "other.Driver", driver("other", "Driver", "acme-line", ""));
        jar("c.jar", "third.Driver", driver("third", "Driver", "scanner", ""));
        assertThat(load().troubles())
                .containsExactly(
                        new AlreadySpoken(folder.resolve("b.jar"), "acme-line", DeviceKind.CODE_SCANNER, "a.jar"),
                        new AlreadySpoken(folder.resolve("c.jar"), "scanner", DeviceKind.CODE_SCANNER, "-"));
    }

    private InstalledDrivers load() {
        return new DriverFolder(folder).load();
    }

    private static String driver(String inPackage, String name, String protocol, String open) {
        String body = open.isEmpty() ? "throw new UnsupportedOperationException();" : open;
        return "package " + inPackage + "; import org.hallkiosk.device.*; public class " + name
                + " implements DeviceDriver { public String protocol() { return \"" + protocol + "\"; }"
                + " public DeviceKind kind() { return DeviceKind.CODE_SCANNER; }"
                + " public Opening open(DeviceSettings settings, Deadline deadline) { " + body + " } }";
    }

    /** Compiles one class against the program and the jars that are there, and packs it. */
    private void jar(String file, String provider, String source) throws IOException {
        Path work = Files.createTempDirectory(temporary, "work");
        String name = source.replaceAll("(?s)^package ([a-z.]+);.*?class (\\w+).*$", "$1.$2");
        Path java = work.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        Files.writeString(java, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> path = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        new DriverFolder(folder).jars().forEach(jar -> path.add(jar.toString()));
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        work.toString(),
                        "-cp",
                        String.join(File.pathSeparator, path),
                        java.toString()))
                .isZero();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String type = name.replace('.', '/') + ".class";
        entries.put(type, Files.readAllBytes(work.resolve(type)));
        if (!provider.isEmpty()) {
            entries.put(SERVICE, provider.getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(file));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
