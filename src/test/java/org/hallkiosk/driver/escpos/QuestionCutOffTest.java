package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.escpos.EscPosConversation.Inquiry;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deadline falls between two questions: what the printer said before of its trouble still holds. */
class QuestionCutOffTest {
    private static final byte[] ALL_QUESTIONS = EscPosBytes.hex("10 04 01 10 04 02 10 04 04");
    private static final byte[] WHICH_ERROR = EscPosBytes.hex("10 04 03");
    private static final byte[] STOPPED_BY_AN_ERROR = EscPosBytes.hex("1A 52 12");
    private static final byte[] TOO_HOT = EscPosBytes.hex("52");

    private final AnswersUntilTold printer = new AnswersUntilTold();
    private final EscPosConversation conversation = new EscPosConversation(printer, SerialLine.of8N1(115_200), true);

    @BeforeEach
    void theHeadIsTooHot() throws Exception {
        assertThat(conversation.status(soon())).isEqualTo(new Inquiry.Told(hot()));
    }

    @Test
    void theCauseThatIsNotToldInTimeIsTheOneToldBefore() throws Exception {
        printer.silentTo = WHICH_ERROR;

        assertThat(conversation.status(atOnce())).isEqualTo(new Inquiry.Told(hot()));
    }

    @Test
    void aQuestionWithoutAnyAnswerInTimeChangesNothing() throws Exception {
        printer.silentTo = ALL_QUESTIONS;

        assertThat(conversation.status(atOnce())).isEqualTo(new Inquiry.Told(hot()));
    }

    @Test
    void whatAnEarlierTicketHeardIsNotTakenForTheCause() throws Exception {
        conversation.startAfresh();
        printer.silentTo = WHICH_ERROR;

        assertThat(conversation.status(atOnce()))
                .isInstanceOfSatisfying(
                        Inquiry.Told.class,
                        told -> assertThat(told.status().worst()).isEqualTo(Reason.OTHER));
    }

    private static EscPosStatus hot() {
        return EscPosStatus.ofRealTime(3, TOO_HOT[0]);
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(5));
    }

    private static Deadline atOnce() {
        return Deadline.after(Duration.ofMillis(50));
    }

    /** Answers each question at once but one, to which it says nothing until the deadline. */
    private static final class AnswersUntilTold implements Connection {
        private byte[] silentTo = new byte[0];
        private byte[] toSay = new byte[0];

        @Override
        public byte[] read(Deadline deadline) throws InterruptedException {
            byte[] said = toSay;
            toSay = new byte[0];
            if (said.length == 0) {
                Thread.sleep(deadline.remaining());
            }
            return said;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            String asked = HexFormat.of().formatHex(bytes);
            if (asked.equals(HexFormat.of().formatHex(silentTo))) {
                return;
            }
            toSay = asked.equals(HexFormat.of().formatHex(WHICH_ERROR)) ? TOO_HOT : STOPPED_BY_AN_ERROR;
        }

        @Override
        public void discardInput() {}

        @Override
        public void close() {}
    }
}
