package org.hallkiosk.driver.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.driver.scanner.ScannerFraming.Terminator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScannerTextTest {
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration GAP = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CR      | 4841 0D",
                "CR      | 4841 0D0A",
                "CR      | 0A 4841 0D",
                "LF      | 4841 0A",
                "LF      | 4841 0D0A",
                "CR_LF   | 4841 0D0A",
                "STX_ETX | 02 4841 03",
                "STX_ETX | 02 4841 03 0D0A",
                "CR      | 5D5131 4841 0D",
                "CR      | 5D4330 4841 0D",
                "CR      | EFBBBF 4841 0D"
            })
    void theTerminatorOfTheProfileEndsACode(Terminator terminator, String hex) {
        assertThat(read(terminator, hex)).contains(new CodeRead("HA"));
    }

    @Test
    void withoutATerminatorSilenceEndsACode() {
        ScannerText text = text(Terminator.GAP);
        text.accept(bytes("4841"));
        assertThat(text.next()).isEmpty();
        text.silence();
        assertThat(text.next()).contains(new CodeRead("HA"));
    }

    @Test
    void aCodeWithoutItsEndIsTorn() {
        ScannerText text = text(Terminator.CR);
        text.accept(bytes("4841"));
        text.silence();
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CR      | 48         | 4841 0D",
                "CR      | 5D51       | 5D5131 4841 0D",
                "LF      | 48 0D      | 4841 0A",
                "CR_LF   | 48         | 4841 0D0A",
                "CR_LF   | 48 0D      | 4841 0D0A",
                "STX_ETX | 02         | 02 4841 03",
                "STX_ETX | 02 48      | 02 4841 03"
            })
    void aTornTailIsNoCodeAndIsNotGluedToTheNext(Terminator terminator, String torn, String next) {
        ScannerText text = text(terminator);
        text.accept(bytes(torn));
        text.silence();
        text.accept(bytes(next));
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).contains(new CodeRead("HA"));
        assertThat(text.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CR    | 484B313A37     | 484B313A374B 0D",
                "LF    | 484B313A37     | 484B313A374B 0A",
                "LF    | 484B313A370D   | 484B313A374B 0D0A",
                "CR_LF | 484B313A370D   | 484B313A374B 0D0A",
                "CR    | 484B313A374B   | 484B313A374B 0D",
                "CR    | 5D5131 4841    | 5D5131 484B313A374B 0D",
                "CR    | 39             | 5D4330 484B313A374B 0D",
                "LF    | 39             | 5D5132 484B313A374B 0A"
            })
    void aCodeThatBeginsAnewAfterAPauseLeavesTheTornOneBehind(Terminator terminator, String torn, String next) {
        ScannerText text = text(terminator);
        text.accept(bytes(torn));
        text.pause();
        text.accept(bytes(next));
        assertThat(text.next()).contains(new CodeRead("HK1:7K"));
        assertThat(text.next()).isEmpty();
    }

    @Test
    void aCodeThatBeginsAnewAndBreaksOffAgainIsTorn() {
        ScannerText text = text(Terminator.CR);
        text.accept(bytes("484B313A37"));
        text.pause();
        text.accept(bytes("484B313A374B"));
        text.silence();
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"48 | 41 0D", "4841 | 4841 0D", "484148 | 4841 0D", "484B31 | 5D 0D", "484B31 | 5D51 0D"})
    void aCodeThatOnlyPausesStaysOneCode(String begun, String rest) {
        ScannerText text = text(Terminator.CR);
        text.accept(bytes(begun));
        text.pause();
        text.accept(bytes(rest));
        byte[] whole = bytes(begun + rest.replace("0D", ""));
        assertThat(text.next()).contains(new CodeRead(new String(whole, StandardCharsets.US_ASCII)));
        assertThat(text.next()).isEmpty();
    }

    @Test
    void whatRepeatsWithoutAPauseStaysOneCode() {
        assertThat(read(Terminator.CR, "484B31 484B31 0D")).contains(new CodeRead("HK1HK1"));
    }

    @Test
    void theTornCodeOfAnEarlierApplicantIsNoAnswerAndTheNextIsWhole() {
        ScannerText text = text(Terminator.CR);
        text.accept(bytes("484B313A37"));
        text.pause();
        text.forget();
        text.accept(bytes("484B313A374B 0D"));
        assertThat(text.next()).contains(new CodeRead("HK1:7K"));
        assertThat(text.next()).isEmpty();
    }

    @Test
    void halfATerminatorBeforeTheNextCodeGluesNothing() {
        assertThat(read(Terminator.CR_LF, "48 0D 4841 0D0A")).contains(new CodeTrouble(Problem.NOT_TEXT));
    }

    @Test
    void anEnvelopeThatBeginsAnewEndsTheTornOneWithoutAPause() {
        ScannerText text = text(Terminator.STX_ETX);
        text.accept(bytes("02 48 02 4841 03"));
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).contains(new CodeRead("HA"));
    }

    @Test
    void anEnvelopeWithoutItsBeginningIsTorn() {
        assertThat(read(Terminator.STX_ETX, "4841 03")).contains(new CodeTrouble(Problem.TORN));
    }

    @Test
    void chineseIsReadInEitherEncoding() {
        assertThat(readText("张三".getBytes(StandardCharsets.UTF_8))).contains(new CodeRead("张三"));
        assertThat(readText("张三".getBytes(Charset.forName("GB18030")))).contains(new CodeRead("张三"));
        assertThat(readText("𠮷㛃".getBytes(Charset.forName("GB18030")))).contains(new CodeRead("𠮷㛃"));
    }

    @ParameterizedTest
    @CsvSource({"FF", "41FF42", "410042", "1B5B41", "EE8080", "8130"})
    void whatIsNoTextIsSaidToBeNone(String hex) {
        assertThat(readText(bytes(hex))).contains(new CodeTrouble(Problem.NOT_TEXT));
    }

    @Test
    void aCodeLongerThanAnyIsTooLongAndTheNextIsRead() {
        ScannerText text = text(Terminator.CR);
        text.accept(("x".repeat(4097) + "\r").getBytes(StandardCharsets.US_ASCII));
        assertThat(text.next()).contains(new CodeTrouble(Problem.TOO_LONG));

        text.accept(("x".repeat(4096) + "\r").getBytes(StandardCharsets.US_ASCII));
        assertThat(text.next()).contains(new CodeRead("x".repeat(4096)));
    }

    @Test
    void aFloodWithoutEndIsTooLongAndNotKept() {
        ScannerText text = text(Terminator.CR);
        for (int i = 0; i < 100; i++) {
            text.accept(new byte[10_000]);
        }
        text.silence();
        assertThat(text.next()).contains(new CodeTrouble(Problem.TOO_LONG));
    }

    @Test
    void anEmptyCodeIsNone() {
        assertThat(read(Terminator.CR, "0D 0D 5D5131 0D")).isEmpty();
    }

    @Test
    void aPrefixIsKeptWhereTheProfileHasNone() {
        ScannerText text =
                new ScannerText(new ScannerFraming(Terminator.CR, false, 4096, PAUSE, GAP), ScannerTrigger.NONE);
        text.accept("]Q1HA\r".getBytes(StandardCharsets.US_ASCII));
        assertThat(text.next()).contains(new CodeRead("]Q1HA"));
    }

    @Test
    void whatWasForgottenInTheMiddleIsForgottenToItsEnd() {
        ScannerText text = text(Terminator.CR);
        text.accept("old\rhalf".getBytes(StandardCharsets.US_ASCII));
        text.forget();
        text.accept("way\rnew\r".getBytes(StandardCharsets.US_ASCII));

        assertThat(text.next()).contains(new CodeRead("new"));
        assertThat(text.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EM3095, 02000001003331",
        "NEWLAND, 020130303030405343 4E5452473106 3B03",
    })
    void theReplyToTheTriggerIsNoPartOfTheCode(ScannerTrigger trigger, String reply) {
        for (String code : List.of("HA\r", "\r")) {
            ScannerText text = new ScannerText(ScannerFraming.usual(), trigger);
            for (byte b : bytes(reply)) {
                text.accept(new byte[] {b});
            }
            assertThat(text.awaitsMore()).isFalse();
            text.accept(code.getBytes(StandardCharsets.US_ASCII));
            assertThat(text.next()).isEqualTo(code.equals("\r") ? Optional.empty() : Optional.of(new CodeRead("HA")));
        }
    }

    @Test
    void aCodeInAnEnvelopeIsToldFromAReplyThatBeginsAlike() {
        ScannerText text =
                new ScannerText(new ScannerFraming(Terminator.STX_ETX, true, 4096, PAUSE, GAP), ScannerTrigger.NEWLAND);
        text.accept(bytes("02 01 3148 03"));
        assertThat(text.next()).contains(new CodeTrouble(Problem.NOT_TEXT));
        text.accept(bytes("02 01 30303030 40 06 3B 03 02 4841 03"));
        assertThat(text.next()).contains(new CodeRead("HA"));
    }

    @ParameterizedTest
    @CsvSource({
        "HONEYWELL, 06, false",
        "HONEYWELL, 15, true",
        "NEWLAND, 05, true",
        "NEWLAND, 020130303030405343 4E5452473106 3B03, false",
        "NEWLAND, 020130303030405343 4E5452473115 3B03, true",
        "NEWLAND, 020130303030405343 4E5452473105 3B03, true",
        "EM3095, 02000001003331, false",
        "EM3095, 02000001013331, true"
    })
    void aRefusalIsToldFromAnAcknowledgementAndIsNoPartOfTheCode(
            ScannerTrigger trigger, String reply, boolean refused) {
        ScannerText text = new ScannerText(ScannerFraming.usual(), trigger);
        text.accept(bytes(reply));
        assertThat(text.triggerRefused()).as("one may be a fault of the line").isFalse();
        text.accept(bytes(reply));
        assertThat(text.triggerRefused()).isEqualTo(refused);
        text.accept("HA\r".getBytes(StandardCharsets.US_ASCII));
        assertThat(text.next()).contains(new CodeRead("HA"));
    }

    @ParameterizedTest
    @EnumSource(ScannerTrigger.class)
    void triggersAreTheBytesOfTheManuals(ScannerTrigger trigger) {
        String expected = switch (trigger) {
            case NONE -> "";
            case HONEYWELL -> "16540d";
            case NEWLAND -> "7e013030303040534 34e545247313b03".replace(" ", "");
            case EM3095 -> "7e000801000201abcd";
        };
        assertThat(HexFormat.of().formatHex(trigger.on())).isEqualTo(expected);
    }

    @Property
    void codesAreReadHoweverTheLineCutsThem(
            @ForAll @Size(max = 5) List<
                                    @CharRange(from = '!', to = '~') @CharRange(from = '一', to = '龥')
                                    @StringLength(min = 4, max = 40) String>
                            codes,
            @ForAll Terminator terminator,
            @ForAll @IntRange(min = 1, max = 7) int chunk) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        ScannerText text =
                new ScannerText(new ScannerFraming(terminator, false, 4096, PAUSE, GAP), ScannerTrigger.EM3095);
        List<CodeReading> read = new ArrayList<>();
        for (String code : codes) {
            wire.reset();
            wire.writeBytes(framed(code, terminator));
            byte[] bytes = wire.toByteArray();
            for (int from = 0; from < bytes.length; from += chunk) {
                text.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk)));
            }
            if (terminator == Terminator.GAP) {
                text.silence();
            }
            text.next().ifPresent(read::add);
        }

        assertThat(read)
                .containsExactlyElementsOf(codes.stream().map(CodeRead::new).toList());
    }

    @Property
    void noiseIsEnduredAndTheNextCodeRead(@ForAll byte[] noise, @ForAll ScannerTrigger trigger) {
        ScannerText text = new ScannerText(ScannerFraming.usual(), trigger);
        text.accept(noise);
        text.silence();
        text.forget();

        text.accept("HA\r".getBytes(StandardCharsets.US_ASCII));
        assertThat(text.next()).contains(new CodeRead("HA"));
    }

    private static byte[] framed(String code, Terminator terminator) {
        String framed = switch (terminator) {
            case CR -> code + "\r";
            case LF -> code + "\n";
            case CR_LF -> code + "\r\n";
            case STX_ETX -> "\u0002" + code + "\u0003";
            case GAP -> code;
        };
        return framed.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<CodeReading> readText(byte[] code) {
        ScannerText text = text(Terminator.CR);
        text.accept(code);
        text.accept(new byte[] {'\r'});
        return text.next();
    }

    private static Optional<CodeReading> read(Terminator terminator, String hex) {
        ScannerText text = text(terminator);
        text.accept(bytes(hex));
        return text.next();
    }

    private static ScannerText text(Terminator terminator) {
        return new ScannerText(new ScannerFraming(terminator, true, 4096, PAUSE, GAP), ScannerTrigger.NONE);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
