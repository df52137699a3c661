package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscPosStatusTest {

    @ParameterizedTest
    @CsvSource({
        "1, 12, READY, ",
        "1, 1A, FAULT, OTHER",
        "2, 12, READY, ",
        "2, 16, FAULT, COVER_OPEN",
        "2, 1A, READY, ",
        "2, 32, FAULT, MEDIA_EMPTY",
        "3, 1A, FAULT, CUTTER_FAILURE",
        "3, 32, FAULT, OTHER",
        "3, 52, FAULT, OVERHEATED",
        "4, 12, READY, ",
        "4, 1E, WARNING, MEDIA_LOW",
        "4, 72, FAULT, MEDIA_EMPTY",
        "4, 7E, FAULT, MEDIA_EMPTY"
    })
    void eachBitHasItsReason(int n, String bits, Condition condition, Reason reason) {
        var status = EscPosStatus.ofRealTime(n, Integer.parseInt(bits, 16)).forDevice();

        assertThat(status.condition()).isEqualTo(condition);
        assertThat(status.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }

    @Test
    void automaticStatusSaysTheSame() {
        var low = EscPosStatus.of(new EscPosAnswer.AutomaticStatus(0x10, 0, 0x03, 0));
        var open = EscPosStatus.of(new EscPosAnswer.AutomaticStatus(0x38, 0, 0x0F, 0));

        assertThat(low.stopped()).isFalse();
        assertThat(low.reasons()).containsExactly(Reason.MEDIA_LOW);
        assertThat(open.stopped()).isTrue();
        assertThat(open.reasons()).containsExactlyInAnyOrder(Reason.COVER_OPEN, Reason.MEDIA_EMPTY);
    }

    @Test
    void paperThatIsOutIsNoLongerLow() {
        var both = EscPosStatus.ofRealTime(2, 0x32).and(EscPosStatus.ofRealTime(4, 0x1E));

        assertThat(both.reasons()).containsExactly(Reason.MEDIA_EMPTY);
    }

    @Test
    void anOpenCoverDuringPrintingIsNoHotHead() {
        EscPosStatus open = EscPosStatus.ofRealTime(2, 0x56).and(EscPosStatus.ofRealTime(3, 0x52));

        assertThat(open.reasons()).containsExactly(Reason.COVER_OPEN);
        assertThat(open.goesOnByItself()).isFalse();
    }

    @Test
    void aHotHeadGoesOnByItselfAndAStuckKnifeDoesNot() {
        EscPosStatus hot = EscPosStatus.ofRealTime(1, 0x1A).and(EscPosStatus.ofRealTime(3, 0x52));

        assertThat(hot.goesOnByItself()).isTrue();
        assertThat(hot.and(EscPosStatus.ofRealTime(3, 0x1A)).goesOnByItself()).isFalse();
    }

    @Test
    void anOpenCoverIsToldBeforeThePaperThatItHides() {
        assertThat(EscPosStatus.ofRealTime(2, 0x36).worst()).isEqualTo(Reason.COVER_OPEN);
    }
}
