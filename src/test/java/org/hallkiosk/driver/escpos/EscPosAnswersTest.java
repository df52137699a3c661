package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hallkiosk.driver.escpos.EscPosAnswer.AutomaticStatus;
import org.hallkiosk.driver.escpos.EscPosAnswer.Completed;
import org.hallkiosk.driver.escpos.EscPosAnswer.PaperSensor;
import org.hallkiosk.driver.escpos.EscPosAnswer.RealTimeStatus;
import org.junit.jupiter.api.Test;

class EscPosAnswersTest {
    private final EscPosAnswers answers = new EscPosAnswers();

    private List<EscPosAnswer> hear(String hex) {
        return answers.accept(EscPosBytes.hex(hex));
    }

    @Test
    void eachKindOfAnswerIsKnownByItsFixedBits() {
        assertThat(hear("12")).containsExactly(new RealTimeStatus(0x12));
        assertThat(hear("7E")).containsExactly(new RealTimeStatus(0x7E));
        assertThat(hear("10 00 00 00")).containsExactly(new AutomaticStatus(0x10, 0, 0, 0));
        assertThat(hear("38 00 0C 00")).containsExactly(new AutomaticStatus(0x38, 0, 0x0C, 0));
        assertThat(hear("00")).containsExactly(new PaperSensor(false, false));
        assertThat(hear("0F")).containsExactly(new PaperSensor(true, true));
        assertThat(hear("37 22 41 42 43 44 00")).containsExactly(new Completed("ABCD"));
        assertThat(answers.garbage()).isZero();
    }

    @Test
    void answersThatComeTogetherAreToldApart() {
        assertThat(hear("12 37 22 21 7E 5A 39 00 10 00 00 00 00 1A"))
                .containsExactly(
                        new RealTimeStatus(0x12),
                        new Completed("!~Z9"),
                        new AutomaticStatus(0x10, 0, 0, 0),
                        new PaperSensor(false, false),
                        new RealTimeStatus(0x1A));
    }

    @Test
    void aTornAnswerIsPutTogether() {
        assertThat(hear("37 22 41")).isEmpty();
        assertThat(hear("42 43 44")).isEmpty();
        assertThat(hear("00")).containsExactly(new Completed("ABCD"));
    }

    @Test
    void whatFitsNothingIsDroppedAndTheNextAnswerFound() {
        assertThat(hear("FF 80 93 55")).isEmpty();
        assertThat(answers.garbage()).isEqualTo(4);
        assertThat(hear("16")).containsExactly(new RealTimeStatus(0x16));
    }

    @Test
    void aBrokenConfirmationConfirmsNothing() {
        assertThat(hear("37 22 41 42 43 44 45")).noneMatch(Completed.class::isInstance);
        assertThat(hear("37 21 41 42 43 44 00")).noneMatch(Completed.class::isInstance);
        assertThat(hear("B7 22 41 42 43 44 00")).noneMatch(Completed.class::isInstance);
    }

    @Test
    void aConfirmationThatIsTornIsNeverTakenForAStatus() {
        String letters = "ABCDEFGHIJKLMNOabcdefghijklmno!#$%&()*+,-./";

        assertThat(answers.accept(letters.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void whatWasHalfHeardDoesNotSwallowTheNextAnswer() {
        hear("37 22 41");
        assertThat(hear("12")).containsExactly(new RealTimeStatus(0x12));
    }

    @Property
    void anyRowOfAnswersIsHeardHoweverItIsCut(
            @ForAll("wireAnswers") @Size(max = 8) List<byte[]> sent, @ForAll @IntRange(min = 1, max = 9) int chunk) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        sent.forEach(wire::writeBytes);
        byte[] bytes = wire.toByteArray();
        EscPosAnswers fresh = new EscPosAnswers();

        List<EscPosAnswer> heard = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += chunk) {
            heard.addAll(fresh.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk))));
        }

        assertThat(heard).hasSize(sent.size());
        assertThat(fresh.garbage()).isZero();
    }

    @Property
    void noiseIsEndured(@ForAll byte[] noise) {
        EscPosAnswers fresh = new EscPosAnswers();
        fresh.accept(noise);

        assertThat(fresh.accept(EscPosBytes.hex("12"))).endsWith(new RealTimeStatus(0x12));
    }

    @Provide
    Arbitrary<List<byte[]>> wireAnswers() {
        Arbitrary<byte[]> realTime =
                Arbitraries.integers().between(0, 255).map(b -> new byte[] {(byte) ((b & 0x6C) | 0x12)});
        Arbitrary<byte[]> sensor = Arbitraries.of(0x00, 0x03, 0x0C, 0x0F).map(b -> new byte[] {b.byteValue()});
        Arbitrary<Integer> tail = Arbitraries.integers().between(0, 255).map(b -> b & 0x6F);
        Arbitrary<byte[]> automatic = Combinators.combine(
                        Arbitraries.integers().between(0, 255).map(b -> (b & 0x6C) | 0x10), tail, tail, tail)
                .as((a, b, c, d) -> new byte[] {a.byteValue(), b.byteValue(), c.byteValue(), d.byteValue()});
        Arbitrary<byte[]> completed = Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofLength(4)
                .map(id -> ("7\"" + id + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Arbitraries.oneOf(realTime, sensor, automatic, completed).list();
    }
}
