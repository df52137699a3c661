package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hallkiosk.driver.sdt.SdtFrameDecoder.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdtFrameDecoderTest {
    private static final byte[] CARD_FOUND = hex("AAAAAA96690008 00009F 00000000 97");
    private static final byte[] NO_CARD = hex("AAAAAA96690004 000080 84");

    @ParameterizedTest
    @CsvSource({
        "STATUS, AAAAAA9669000311FFED",
        "MODULE_ID, AAAAAA9669000312FFEE",
        "FIND_CARD, AAAAAA96690003200122",
        "SELECT_CARD, AAAAAA96690003200221",
        "READ_TEXT_AND_PHOTO, AAAAAA96690003300132"
    })
    void questionsAreTheBytesOfTheProtocol(SdtCommand command, String bytes) {
        assertThat(command.request()).isEqualTo(hex(bytes));
    }

    @Test
    void theBytesOfACardReadAreCounted() {
        assertThat(SdtCommand.READ_TEXT_AND_PHOTO.bytesOnTheWire()).isEqualTo(10 + 1295);
        assertThat(SdtCommand.FIND_CARD.bytesOnTheWire()).isEqualTo(10 + 15);
        assertThat(SdtCommand.SELECT_CARD.bytesOnTheWire()).isEqualTo(10 + 19);
    }

    @Test
    void anAnswerIsUnderstood() {
        List<Found> found = new SdtFrameDecoder().add(CARD_FOUND);
        assertThat(statuses(found)).containsExactly(SdtStatus.CARD_FOUND);
    }

    @Test
    void aTornAnswerWaitsForItsRest() {
        SdtFrameDecoder decoder = new SdtFrameDecoder();
        assertThat(decoder.add(Arrays.copyOf(CARD_FOUND, 9))).isEmpty();
        assertThat(decoder.midFrame()).isTrue();
        assertThat(statuses(decoder.add(Arrays.copyOfRange(CARD_FOUND, 9, CARD_FOUND.length))))
                .containsExactly(SdtStatus.CARD_FOUND);
        assertThat(decoder.midFrame()).isFalse();
    }

    @Test
    void oneMoreByteOfPreambleIsNoise() {
        assertThat(statuses(new SdtFrameDecoder().add(join(hex("AA"), NO_CARD))))
                .containsExactly(SdtStatus.NO_CARD);
    }

    @Test
    void aLengthThatCannotBeIsBrokenAndTheNextFrameIsFound() {
        List<Found> found = new SdtFrameDecoder().add(join(hex("AAAAAA9669FFFF"), NO_CARD));
        assertThat(found.getFirst()).isEqualTo(new Found.Broken("length 65535"));
        assertThat(statuses(found)).containsExactly(SdtStatus.NO_CARD);
    }

    @Test
    void aStatusThatTheProtocolDoesNotHaveIsBroken() {
        assertThat(new SdtFrameDecoder().add(hex("AAAAAA96690004 000055 51")))
                .containsExactly(new Found.Broken("status"));
    }

    @Test
    void theModulesNumberPrintsAsOtherToolsPrintIt() {
        assertThat(SdtModuleId.text(hex("0500 0300 05253501 2A000000 07000000")))
                .isEqualTo("05.03-20260101-0000000042-0000000007");
    }

    @Property
    void framesAreFoundInAnyPiecesBetweenAnyNoise(
            @ForAll @Size(min = 1, max = 5) List<@Size(max = 40) byte[]> noises,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 30) Integer> cuts) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] noise : noises) {
            stream.writeBytes(withoutPreamble(noise));
            stream.writeBytes(CARD_FOUND);
        }
        List<Found> found = new ArrayList<>();
        SdtFrameDecoder decoder = new SdtFrameDecoder();
        byte[] all = stream.toByteArray();
        int at = 0;
        for (int cut : cuts) {
            int to = Math.min(all.length, at + cut);
            found.addAll(decoder.add(Arrays.copyOfRange(all, at, to)));
            at = to;
        }
        found.addAll(decoder.add(Arrays.copyOfRange(all, at, all.length)));
        assertThat(statuses(found)).hasSize(noises.size()).containsOnly(SdtStatus.CARD_FOUND);
    }

    @Property
    void oneWrongBitIsNeverAnAnswer(@ForAll @IntRange(max = 14) int at, @ForAll @IntRange(max = 7) int bit) {
        byte[] wrong = CARD_FOUND.clone();
        wrong[at] ^= (byte) (1 << bit);
        assertThat(statuses(new SdtFrameDecoder().add(wrong))).isEmpty();
    }

    @Property
    void anyBytesEndWithoutHarm(@ForAll byte[] bytes) {
        assertThat(new SdtFrameDecoder().add(bytes)).isNotNull();
    }

    /** Without the byte that every preamble ends with, so that noise cannot begin a frame of its own. */
    private static byte[] withoutPreamble(byte[] noise) {
        byte[] clean = noise.clone();
        for (int i = 0; i < clean.length; i++) {
            clean[i] = clean[i] == 0x69 ? 0 : clean[i];
        }
        return clean;
    }

    private static List<SdtStatus> statuses(List<Found> found) {
        return found.stream()
                .filter(Found.Whole.class::isInstance)
                .map(whole -> ((Found.Whole) whole).answer().status())
                .toList();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
