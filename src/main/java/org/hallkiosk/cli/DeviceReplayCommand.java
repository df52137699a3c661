package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.Mistake;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.Transcript;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.TranscriptFiles;
import org.hallkiosk.transcript.TranscriptPlayer;
import org.hallkiosk.transcript.TranscriptPlayer.Difference;
import org.hallkiosk.transcript.TranscriptReader;
import org.hallkiosk.transcript.TranscriptReader.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code devices replay FILE …}: holds drivers against transcripts, without any device; exits with 1 when one differs, and
 * with 2 when a file cannot be used.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class DeviceReplayCommand implements Callable<Integer> {
    private final Speech speech;
    private final DeviceAccess access;

    @Parameters(paramLabel = "TRANSCRIPT", arity = "1..*")
    private List<Path> files = List.of();

    DeviceReplayCommand(Speech speech, DeviceAccess access) {
        this.speech = speech;
        this.access = access;
    }

    @Override
    public Integer call() throws InterruptedException {
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, replay(file));
        }
        speech.out().flush();
        return exit;
    }

    private int replay(Path file) throws InterruptedException {
        speech.out().println(file);
        try {
            return switch (new TranscriptReader(access.specimens()).read(file)) {
                case Reading.Read(Transcript transcript) ->
                    replay(transcript, TranscriptFiles.settings(file, transcript));
                case Reading.Mistaken(List<Mistake> mistakes) -> {
                    new MistakeReport(speech).say(mistakes);
                    yield 2;
                }
            };
        } catch (IOException unreadable) {
            speech.say("devices.no-file", Map.of("file", String.valueOf(unreadable.getMessage())));
            return 2;
        }
    }

    private int replay(Transcript transcript, DeviceSettings settings) throws InterruptedException {
        Optional<DeviceDriver> driver = access.drivers().forDevice(settings);
        if (driver.isEmpty()) {
            speech.say("devices.no-driver", Map.of("protocol", settings.text("protocol", "")));
            return 2;
        }
        TranscriptPlayer player = new TranscriptPlayer(driver.get(), settings, access.specimens());
        boolean same = true;
        for (Scenario scenario : transcript.scenarios()) {
            Optional<Difference> difference = player.play(scenario);
            same &= difference.isEmpty();
            speech.out().println((difference.isEmpty() ? "  ✓ " : "  ✗ ") + scenario.name());
            difference.ifPresent(this::tell);
        }
        return same ? 0 : 1;
    }

    private void tell(Difference difference) {
        speech.out().println("    " + speech.text("devices.at-step", Map.of("step", difference.step())));
        speech.out().println(difference.what().indent(6).stripTrailing());
    }
}
