package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.configuration.CheckedFile;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;

/**
 * Where transcripts and the profiles that they prove stand: {@code devices/<kind>/transcripts/<model>.yaml} and
 * {@code devices/<kind>/<model>.yaml}.
 *
 * @param devices the folder of the device profiles
 */
public record TranscriptFiles(Path devices) {
    private static final String FOLDER = "transcripts";

    /** Every transcript, by name. */
    public List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        for (DeviceKind kind : DeviceKind.values()) {
            Path folder = devices.resolve(kind.folder()).resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                all.addAll(yamlFilesIn(folder));
            }
        }
        return all;
    }

    private static List<Path> yamlFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** The profile that a transcript proves, as a driver takes it: it stands in the folder above the transcript's. */
    public static DeviceSettings settings(Path file, Transcript transcript) throws IOException {
        Path profile = file.toAbsolutePath()
                .resolveSibling("..")
                .resolve(transcript.profile() + ".yaml")
                .normalize();
        Map<String, Object> values = CheckedFile.read(profile, "profile").settings();
        return new DeviceSettings("TRANSCRIPT", transcript.kind(), transcript.profile(), "replay", values);
    }

    /** The profiles that neither have a transcript nor name another's, as {@code kind/model}. */
    public List<String> profilesWithoutTranscript() throws IOException {
        List<String> without = new ArrayList<>();
        for (DeviceKind kind : DeviceKind.values()) {
            for (Path profile : yamlFilesIn(devices.resolve(kind.folder()))) {
                if (lacksTranscript(profile)) {
                    without.add(devices.relativize(profile).toString().replace(".yaml", ""));
                }
            }
        }
        return without;
    }

    /** Data that is no profile names no protocol. */
    private static boolean lacksTranscript(Path profile) throws IOException {
        Map<String, Object> values = CheckedFile.read(profile, "profile").settings();
        Path transcripts = profile.resolveSibling(FOLDER);
        return values.containsKey("protocol")
                && !Files.isRegularFile(transcripts.resolve(String.valueOf(profile.getFileName())))
                && !Files.isRegularFile(transcripts.resolve(values.get("transcript") + ".yaml"));
    }
}
