package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hallkiosk.device.Reason;

class IppAnswersProperties {

    @Property
    void bytesFromAnywhereAreReadOrRefusedButNeverThrow(@ForAll @Size(max = 200) byte[] body) {
        readAll(body);
    }

    @Property
    void answerTornAnywhereIsReadOrRefusedButNeverThrows(@ForAll @IntRange(max = 400) int length) {
        byte[] whole = answer();
        readAll(Arrays.copyOf(whole, Math.min(length, whole.length)));
    }

    @Property
    void answerWithOneWrongByteIsReadOrRefusedButNeverThrows(
            @ForAll @IntRange(max = 400) int position, @ForAll byte wrong) {
        byte[] body = answer();
        body[position % body.length] = wrong;
        readAll(body);
    }

    @Property(tries = 1)
    void wholeAnswerIsRead() throws Exception {
        assertThat(JobAttributes.from(IppAnswers.read("test", answer())))
                .contains(new JobAttributes(12, JobState.processing, List.of("job-printing"), "", "Test (a1)", false));
    }

    private static void readAll(byte[] body) {
        assertThatCode(() -> {
                    try {
                        IppPacket packet = IppAnswers.read("test", body);
                        PrinterAttributes.from(packet);
                        JobAttributes.from(packet);
                        JobAttributes.listFrom(packet);
                    } catch (IppFailure failure) {
                        assertThat(failure.reason()).isEqualTo(Reason.ANSWER_UNREADABLE);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] answer() {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putAttributes(
                        Tag.jobAttributes,
                        Types.jobId.of(12),
                        Types.jobState.of(JobState.processing),
                        Types.jobStateReasons.of("job-printing"),
                        Types.jobName.of("Test (a1)"))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new IppOutputStream(bytes).write(packet);
        return bytes.toByteArray();
    }
}
