package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IppReasonsTest {

    @ParameterizedTest
    @CsvSource({
        "media-empty-error, MEDIA_EMPTY, true",
        "media-empty-warning, MEDIA_EMPTY, true",
        "media-empty-report, MEDIA_EMPTY, true",
        "media-empty, MEDIA_EMPTY, true",
        "media-needed, MEDIA_EMPTY, true",
        "media-low-report, MEDIA_LOW, false",
        "media-jam-warning, MEDIA_JAM, true",
        "cover-open-report, COVER_OPEN, true",
        "door-open, COVER_OPEN, true",
        "marker-supply-low-warning, MARKER_SUPPLY_LOW, false",
        "toner-low, MARKER_SUPPLY_LOW, false",
        "toner-empty-error, MARKER_SUPPLY_EMPTY, true",
        "paused, PAUSED, true",
        "offline-report, NOT_RESPONDING, true",
        "fuser-over-temp-error, OVERHEATED, true",
        "output-area-full-warning, OTHER, true",
        "Media-Empty-Error, MEDIA_EMPTY, true",
        "com.vendor-odd-trouble-error, OTHER, true",
        "com.vendor-odd-trouble-warning, OTHER, false",
    })
    void keywordCountsByItsStem(String keyword, Reason reason, boolean stops) {
        assertThat(IppReasons.of(List.of(keyword))).isEqualTo(new IppReasons(Set.of(reason), stops));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "connecting-to-device", "cups-waiting-for-job-completed", "spool-area-report"})
    void keywordsThatAreNoTroubleGiveNoReason(String keyword) {
        assertThat(IppReasons.of(List.of(keyword))).isEqualTo(IppReasons.NONE);
    }

    @Test
    void oneStoppingReasonAmongWarningsStops() {
        assertThat(IppReasons.of(List.of("toner-low-warning", "media-jam-error")))
                .isEqualTo(new IppReasons(Set.of(Reason.MARKER_SUPPLY_LOW, Reason.MEDIA_JAM), true));
    }

    @Test
    void whatAPersonMustMendFirstIsNamedFirst() {
        assertThat(IppReasons.foremost(Set.of(Reason.MEDIA_EMPTY, Reason.MARKER_SUPPLY_LOW, Reason.MEDIA_JAM)))
                .isEqualTo(Reason.MEDIA_JAM);
    }
}
