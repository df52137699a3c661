package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hp.jipp.model.Status;
import java.util.Arrays;
import java.util.HexFormat;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IppAnswersTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0400, 0x0401, 0x040A, 0x040B, 0x0502, 0x0504, 0x0506, 0x0507})
    void refusalMeansThatNothingWasDone(int code) {
        assertThat(IppAnswers.refuses(Status.all.get(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0405, 0x0411, 0x0500, 0x0505, 0x0508})
    void errorOfADocumentThatWasBegunIsNoRefusal(int code) {
        assertThat(IppAnswers.refuses(Status.all.get(code))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0100, 0x0300, 0x04F0, 0x05F0, 0x0600, 0x2800, 0xFFFF})
    void codeThatDoesNotExistIsNoRefusal(int code) {
        assertThat(IppAnswers.refuses(new Status(code, "???"))).isFalse();
    }

    @Test
    void codeOutsideTheErrorsMakesNoSense() {
        assertThat(IppAnswers.reason(new Status(0x2800, "???"))).isEqualTo(Reason.ANSWER_UNREADABLE);
    }

    @Test
    void anAnswerThatEndsBeforeItsEndIsUnreadable() throws Exception {
        byte[] whole = HexFormat.of().parseHex("0101000000000001" + "01" + "03");
        assertThat(IppAnswers.read("test", whole).getStatus()).isEqualTo(Status.successfulOk);
        assertThat(IppAnswers.read("test", Arrays.copyOf(whole, whole.length + 4))
                        .getStatus())
                .isEqualTo(Status.successfulOk);
        byte[] more = Arrays.copyOf(whole, whole.length + 4);
        more[more.length - 1] = 0x44;
        assertThatExceptionOfType(IppFailure.class)
                .isThrownBy(() -> IppAnswers.read("test", more))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.ANSWER_UNREADABLE));
    }
}
