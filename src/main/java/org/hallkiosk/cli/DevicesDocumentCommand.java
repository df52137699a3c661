package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.DeviceProfiles;
import org.hallkiosk.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code devices document}: writes the table of supported devices from their profiles and transcripts, in both languages. */
@Command(name = "document", mixinStandardHelpOptions = true)
final class DevicesDocumentCommand implements Callable<Integer> {
    private final Speech speech;
    private final Path devicesFolder;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "docs")
    private Path folder = Path.of("docs");

    DevicesDocumentCommand(Speech speech, Path devicesFolder) {
        this.speech = speech;
        this.devicesFolder = devicesFolder;
    }

    @Override
    public Integer call() throws IOException {
        DeviceProfiles profiles = DeviceProfiles.read(devicesFolder);
        if (!profiles.mistakes().isEmpty()) {
            new MistakeReport(speech).say(profiles.mistakes());
            return 2;
        }
        Files.createDirectories(folder);
        for (Language language : Language.values()) {
            Path file = folder.resolve(language == Language.EN ? "devices.md" : "devices." + language.tag() + ".md");
            Files.writeString(
                    file, new DeviceTable(speech.texts(), language, devicesFolder, profiles.profiles()).markdown());
            speech.say("devices.written", Map.of("file", file));
        }
        speech.out().flush();
        return 0;
    }
}
