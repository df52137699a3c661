package org.hallkiosk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hallkiosk.transport.ReplayTransport.hangUp;
import static org.hallkiosk.transport.ReplayTransport.pause;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.time.Duration;
import org.hallkiosk.device.Deadline;
import org.junit.jupiter.api.Test;

class ReplayTransportTest {

    @Test
    void whatIsSaidComesInItsPiecesAndAfterItsPauses() throws Exception {
        try (Connection near = ReplayTransport.of(
                        when(bytes(1, 2), say(bytes(3)), pause(Duration.ofMillis(300)), say(bytes(4, 5))))
                .open(soon())) {
            near.write(bytes(1), soon());
            near.write(bytes(2), soon());
            assertThat(near.read(soon())).containsExactly(3);
            assertThat(near.read(Deadline.after(Duration.ofMillis(1)))).isEmpty();
            assertThat(near.read(soon())).containsExactly(4, 5);
        }
    }

    @Test
    void whatIsNotInTheTranscriptIsShown() throws Exception {
        try (Connection near = ReplayTransport.of(when(bytes(1, 2))).open(soon())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> near.write(bytes(1, 3), soon()))
                    .withMessage("not in the transcript: wrote 0103, expected 0102");
        }
    }

    @Test
    void afterHangingUpNothingWorksUntilItIsOpenedAgain() throws Exception {
        ReplayTransport transport = ReplayTransport.of(when(bytes(1), hangUp()), when(bytes(2), say(bytes(9))));
        try (Connection near = transport.open(soon())) {
            near.write(bytes(1), soon());
            assertThatThrownBy(() -> near.read(soon())).isInstanceOf(TransportException.class);
            assertThatThrownBy(() -> near.write(bytes(2), soon())).isInstanceOf(TransportException.class);
        }
        try (Connection near = transport.open(soon())) {
            near.write(bytes(2), soon());
            assertThat(near.read(soon())).containsExactly(9);
        }
        assertThat(transport.finished()).isTrue();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(5));
    }
}
