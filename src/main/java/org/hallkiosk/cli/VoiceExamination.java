package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallkiosk.voice.VoiceSettings;

/** Looks whether what the terminal speaks with is there: synthesizer, player, sound card, recordings. Makes no sound. */
final class VoiceExamination {
    private static final List<String> FOLDERS =
            List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");
    private static final String CARDS = "/proc/asound/cards";
    private static final String NO_CARDS = "no soundcards";

    private final Machine machine;

    VoiceExamination(Machine machine) {
        this.machine = machine;
    }

    List<Finding> examine(VoiceSettings voice) {
        List<Finding> findings = new ArrayList<>();
        findings.add(program("voice-speech", voice.speech().getFirst()));
        findings.add(program("voice-player", voice.player().getFirst()));
        findings.add(
                hasCard()
                        ? Finding.fine("voice-card", "there", Map.of("file", CARDS))
                        : Finding.warn("voice-card", "missing", Map.of("file", CARDS)));
        voice.recordings()
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(
                        folder -> findings.add(Finding.warn("voice-recordings", "missing", Map.of("folder", folder))));
        return findings;
    }

    private Finding program(String subject, String command) {
        Map<String, Object> values = Map.of("program", command);
        return isThere(command) ? Finding.fine(subject, "there", values) : Finding.warn(subject, "missing", values);
    }

    private boolean isThere(String command) {
        if (command.startsWith("/")) {
            return Files.isExecutable(machine.file(command));
        }
        return FOLDERS.stream()
                .map(folder -> machine.file(folder).resolve(command))
                .anyMatch(Files::isExecutable);
    }

    private boolean hasCard() {
        Path cards = machine.file(CARDS);
        try {
            return Files.isReadable(cards) && !Files.readString(cards).contains(NO_CARDS);
        } catch (IOException e) {
            return false;
        }
    }
}
