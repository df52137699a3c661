package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.TranscriptPlayer.Difference;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every transcript under {@code devices/} is held against the real driver, byte by byte. */
class TranscriptsTest {

    @TestFactory
    List<DynamicNode> theDriverSaysAndUnderstandsWhatTheTranscriptSays() throws IOException {
        List<DynamicNode> files = new ArrayList<>();
        for (Path file : ShippedTranscripts.FILES.all()) {
            Transcript transcript = ShippedTranscripts.read(file);
            TranscriptPlayer player = ShippedTranscripts.player(file, transcript);
            files.add(dynamicContainer(
                    file.toString(),
                    transcript.scenarios().stream()
                            .map(scenario -> dynamicTest(scenario.name(), () -> play(player, scenario)))));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static void play(TranscriptPlayer player, Scenario scenario) throws InterruptedException {
        player.play(scenario).ifPresent(TranscriptsTest::tell);
    }

    private static void tell(Difference difference) {
        fail("at the step \"%s\": %s", difference.step(), difference.what());
    }

    /** A profile that nothing proves is a promise; each of these has its test elsewhere, and none may join them unseen. */
    @Test
    void everyProfileHasATranscriptOrNamesOne() throws IOException {
        assertThat(ShippedTranscripts.FILES.profilesWithoutTranscript())
                .as("JavaPOS is proved by a service, cameras through ffmpeg")
                .allSatisfy(
                        profile -> assertThat(profile)
                                .matches(
                                        "document-camera/.*|(code-scanner|ticket-printer)/javapos|code-scanner/(.*camera|logitech-.*)"));
    }
}
