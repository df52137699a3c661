package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.TranscriptPlayer.Difference;
import org.hallkiosk.transcript.TranscriptReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript that is wrong must be told apart from a driver that is right, with the place named. */
class TranscriptReplayTest {
    private static final Path SDT = Path.of("devices/id-card-reader/transcripts/generic-sdt.yaml");

    @TempDir
    Path folder;

    @Test
    void aByteThatDiffersIsShownWithItsStep() throws Exception {
        Optional<Difference> difference =
                edited("find card: AA AA AA 96 69  00 03  20 01  22", "find card: AA AA AA 96 69  00 03  20 02  21");
        assertThat(difference).hasValueSatisfying(found -> {
            assertThat(found.step()).isEqualTo("the card is found, selected and read");
            assertThat(found.what()).isEqualTo("""
                    byte 8 differs
                      expected  AA AA AA 96 69 00 03 20 02 21
                      written   AA AA AA 96 69 00 03 20 01 22
                                                        ^^""");
        });
    }

    @Test
    void aCallThatTheDriverDoesNotMakeIsShown() throws Exception {
        Optional<Difference> difference = edited(
                "          - silenceMilliseconds: 40\n",
                "          - device: <read failed>\n          - kiosk: <read>\n");
        assertThat(difference)
                .hasValueSatisfying(found -> assertThat(found.what())
                        .startsWith("the driver came to \"card-trouble unreadable\" and did not write"));
    }

    @Test
    void anotherOutcomeIsShown() throws Exception {
        assertThat(edited("        expect: card-read\n        card: 1\n", "        expect: no-card\n"))
                .hasValueSatisfying(
                        found -> assertThat(found.what()).isEqualTo("expected \"no-card\", came to \"card-read\""));
    }

    @Test
    void anotherCardIsShownFieldByField() throws Exception {
        assertThat(edited("        card: 1\n", "        card: 2\n"))
                .hasValueSatisfying(found -> assertThat(found.what()).contains("expected name \"周守田\", read \"林晓雯\""));
    }

    @Test
    void bytesWithoutMeaningAreAMistakeOfTheFile() throws Exception {
        assertThat(mistakes("<card found>", "<card fuond>")).contains("transcript-bytes");
        assertThat(mistakes("find card: AA", "find card: A")).contains("bad-format");
        assertThat(mistakes("call: read", "call: reed")).isNotEmpty();
    }

    private Optional<Difference> edited(String from, String to) throws IOException, InterruptedException {
        Transcript transcript = ShippedTranscripts.read(write(from, to));
        Scenario edited = transcript.scenarios().stream()
                .filter(scenario -> scenario.name().equals("A card that lies there is read"))
                .findFirst()
                .orElseThrow();
        return ShippedTranscripts.player(SDT, transcript).play(edited);
    }

    private String mistakes(String from, String to) throws IOException {
        return switch (new TranscriptReader(ShippedTranscripts.SPECIMENS).read(write(from, to))) {
            case Reading.Read _ -> "";
            case Reading.Mistaken(var mistakes) -> mistakes.getFirst().kind();
        };
    }

    private Path write(String from, String to) throws IOException {
        String text = Files.readString(SDT);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return Files.writeString(
                folder.resolve("edited.yaml"), text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
