package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.text.handwriting.Handwriting;

/** Looks at what every terminal needs, whatever its configuration: Java, fonts, pinyin and handwriting, rights. */
final class MachineExamination {
    private static final int NEEDED_JAVA = 25;
    private static final String PINYIN = "/usr/share/rime-data/pinyin_simp.dict.yaml";

    private final Machine machine;

    MachineExamination(Machine machine) {
        this.machine = machine;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        List<String> fonts = fontFiles();
        findings.add(font(fonts, "screen-font", "NotoSansCJK-Regular.ttc", "NotoSansSC", "NotoSansCJKsc"));
        findings.add(font(fonts, "paper-font", "LXGWWenKai", "DroidSansFallbackFull", "wqy-zenhei"));
        findings.add(font(fonts, "rare-font", "HanaMinB", "BabelStoneHan"));
        findings.add(
                Files.isReadable(machine.file(PINYIN))
                        ? Finding.fine("pinyin", "there", Map.of("file", PINYIN))
                        : Finding.warn("pinyin", "missing", Map.of("file", PINYIN)));
        findings.add(
                Handwriting.isInstalledUnder(machine.file("/"))
                        ? Finding.fine("handwriting", "there", Map.of())
                        : Finding.warn("handwriting", "missing", Map.of()));
        findings.add(serialRights());
        return findings;
    }

    private Finding java() {
        Map<String, Object> versions = Map.of("version", machine.javaVersion(), "needed", NEEDED_JAVA);
        return machine.javaVersion() >= NEEDED_JAVA
                ? Finding.fine("java", "new-enough", versions)
                : Finding.bad("java", "too-old", versions);
    }

    /** By the names of files, which are the same wherever the Debian packages are installed. */
    private Finding font(List<String> files, String subject, String... names) {
        for (String name : names) {
            for (String file : files) {
                if (file.startsWith(name)) {
                    return Finding.fine(subject, "there", Map.of("file", file));
                }
            }
        }
        return subject.equals("rare-font")
                ? Finding.warn(subject, "missing", Map.of())
                : Finding.bad(subject, "missing", Map.of());
    }

    private List<String> fontFiles() {
        List<String> names = new ArrayList<>();
        for (String folder : new String[] {"/usr/share/fonts", "/usr/local/share/fonts"}) {
            Path fonts = machine.file(folder);
            if (!Files.isDirectory(fonts)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(fonts)) {
                files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .forEach(names::add);
            } catch (IOException e) {
                // A folder that cannot be read holds no font for us.
            }
        }
        return names;
    }

    /** Debian gives serial ports to the group dialout. */
    private Finding serialRights() {
        Map<String, Object> user = Map.of("user", machine.user());
        if (machine.user().equals("root") || inGroup("dialout")) {
            return Finding.fine("serial-rights", "there", user);
        }
        return Finding.warn("serial-rights", "missing", user);
    }

    private boolean inGroup(String group) {
        try (Stream<String> lines = Files.lines(machine.file("/etc/group"))) {
            return lines.map(line -> line.split(":", -1))
                    .anyMatch(parts -> parts.length == 4
                            && parts[0].equals(group)
                            && List.of(parts[3].split(",", -1)).contains(machine.user()));
        } catch (IOException e) {
            return false;
        }
    }
}
