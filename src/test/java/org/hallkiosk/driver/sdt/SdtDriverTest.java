package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.driver.sdt.SdtScripts.DONE;
import static org.hallkiosk.driver.sdt.SdtScripts.GREETING;
import static org.hallkiosk.driver.sdt.SdtScripts.NO_CARD;
import static org.hallkiosk.driver.sdt.SdtScripts.find;
import static org.hallkiosk.driver.sdt.SdtScripts.hex;
import static org.hallkiosk.driver.sdt.SdtScripts.opened;
import static org.hallkiosk.driver.sdt.SdtScripts.opening;
import static org.hallkiosk.driver.sdt.SdtScripts.wire;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.ReplayTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Opening: what answers, what does not, and what a reset mends. */
@Timeout(20)
class SdtDriverTest {

    @Test
    void aPortWithAnotherDeviceIsNotOpenedAndGivenBack() throws Exception {
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request(), say(hex("150D0A"))),
                when(SdtCommand.STATUS.request(), say(hex("150D0A"))),
                when(SdtCommand.RESET.request(), say(hex("150D0A"))),
                when(SdtCommand.MODULE_ID.request(), say(hex("150D0A"))),
                when(SdtCommand.STATUS.request(), say(hex("150D0A"))));
        assertThat(opening(wire))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.ANSWER_UNREADABLE));
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void aSilentPortIsNotOpened() throws Exception {
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request()),
                when(SdtCommand.STATUS.request()),
                when(SdtCommand.RESET.request()),
                when(SdtCommand.MODULE_ID.request()),
                when(SdtCommand.STATUS.request()));
        assertThat(opening(wire))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_RESPONDING));
    }

    @Test
    void aModuleThatHangsFromItsLastUseIsResetAndOpened() throws Exception {
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request()),
                when(SdtCommand.STATUS.request()),
                when(SdtCommand.RESET.request(), say(DONE)),
                GREETING);
        assertThat(opening(wire)).isInstanceOf(Opening.Opened.class);
        assertThat(wire.finished()).isTrue();
    }

    @Test
    void aSelfTestThatFailsAgainAfterAResetIsSaid() throws Exception {
        byte[] failed = SdtFrame.encode(hex("000060"));
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request(), say(failed)),
                when(SdtCommand.RESET.request(), say(DONE)),
                when(SdtCommand.MODULE_ID.request(), say(failed)));
        assertThat(opening(wire))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.SELF_TEST_FAILED));
    }

    @Test
    void aProfileThatPollsTooOftenIsHeldToThreeHundredMilliseconds() throws Exception {
        ReplayTransport wire = wire(find(say(NO_CARD)), find(say(NO_CARD)));
        IdCardReader reader = opened(opening(wire, Map.of("timing.pollMs", 10), Optional.empty()));
        assertThat(reader.read(Deadline.after(Duration.ofMillis(450)))).isEqualTo(new NoCard());
    }

    @Test
    void anAbsentPortIsSaidWithItsReason() throws Exception {
        assertThat(opening(ReplayTransport.thatCannotBeOpened(Reason.ACCESS_DENIED, "not for you")))
                .isEqualTo(new Opening.NotOpened(Reason.ACCESS_DENIED, "not for you"));
    }
}
