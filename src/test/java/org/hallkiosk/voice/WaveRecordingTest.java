package org.hallkiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which recordings are played without a decoder, and how loud. */
class WaveRecordingTest {
    private static final int KNOWN_LENGTH = 8;

    @Test
    void samplesAreMadeSofterAndNothingElseIsTouched() {
        byte[] file = wave("", 1, 16, KNOWN_LENGTH);
        byte[] softer = WaveRecording.in(file).orElseThrow().at(50);
        assertThat(Arrays.copyOf(softer, file.length - 8)).isEqualTo(Arrays.copyOf(file, file.length - 8));
        assertThat(samples(softer)).containsExactly((short) 500, (short) -500, (short) 16383, (short) -16384);
    }

    @Test
    void whatStandsBeforeTheSamplesIsPassedOver() {
        assertThat(WaveRecording.in(wave("LISTodd", 1, 16, KNOWN_LENGTH)))
                .map(found -> samples(found.at(100)))
                .hasValue(new short[] {1000, -1000, 32767, -32768});
    }

    @Test
    void aRecordingIntoAPipeDoesNotKnowItsLength() {
        assertThat(WaveRecording.in(wave("", 1, 16, -1)))
                .map(found -> samples(found.at(0)))
                .hasValue(new short[] {0, 0, 0, 0});
    }

    @ParameterizedTest
    @CsvSource({"3, 32", "1, 8", "1, 24", "85, 16"})
    void anotherCodingIsTheDecodersWork(int coding, int bits) {
        assertThat(WaveRecording.in(wave("", coding, bits, KNOWN_LENGTH))).isEmpty();
    }

    @Property
    void aTornOrGarbledFileIsNoRecordingOrOneOfItsOwnLength(
            @ForAll @IntRange(min = 0, max = 60) int length,
            @ForAll @IntRange(min = 0, max = 59) int at,
            @ForAll byte wrong) {
        byte[] torn = Arrays.copyOf(wave("LISTodd", 1, 16, KNOWN_LENGTH), length);
        if (at < length) {
            torn[at] = wrong;
        }
        Optional<byte[]> played = WaveRecording.in(torn).map(found -> found.at(70));
        assertThat(played.map(bytes -> bytes.length).orElse(length)).isEqualTo(length);
    }

    private static short[] samples(byte[] file) {
        short[] samples = new short[4];
        ByteBuffer.wrap(file, file.length - 8, 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /** Four samples; before them a chunk of three bytes, which the format fills up to four. */
    private static byte[] wave(String chunkBefore, int coding, int bits, int length) {
        ByteBuffer wave =
                ByteBuffer.allocate(52 + (chunkBefore.isEmpty() ? 0 : 12)).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF"))
                .putInt(wave.capacity() - 8)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wave.putShort((short) coding).putShort((short) 1).putInt(8000).putInt(8000 * bits / 8);
        wave.putShort((short) (bits / 8)).putShort((short) bits);
        if (!chunkBefore.isEmpty()) {
            wave.put(ascii(chunkBefore.substring(0, 4)))
                    .putInt(3)
                    .put(ascii(chunkBefore.substring(4)))
                    .put((byte) 0);
        }
        wave.put(ascii("data")).putInt(length);
        wave.putShort((short) 1000)
                .putShort((short) -1000)
                .putShort(Short.MAX_VALUE)
                .putShort(Short.MIN_VALUE);
        return wave.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
