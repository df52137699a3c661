package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.CERTIFICATE;
import static org.hallkiosk.journey.Applicant.HOME;
import static org.hallkiosk.journey.Applicant.PERMIT;

import java.util.Map;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.Light;
import org.junit.jupiter.api.Test;

/** Where light guides the hand. */
class GuidingLightsTest {

    @Test
    void theReadersThatAnApplicantIsAskedToUseAreLit() {
        assertThat(GuidingLights.wanted(Applicant.identifying(PERMIT).state()))
                .isEqualTo(Map.of(DeviceKind.ID_CARD_READER, Light.ON, DeviceKind.CODE_SCANNER, Light.ON));
        assertThat(GuidingLights.wanted(Applicant.identifying(CERTIFICATE).state()))
                .isEqualTo(Map.of(DeviceKind.ID_CARD_READER, Light.ON));
    }

    @Test
    void theLightGoesOutWhenTheStepIsOver() {
        assertThat(GuidingLights.wanted(Applicant.atForm().state())).isEmpty();
    }

    @Test
    void theLightGoesOutWhenTheApplicantLeaves() {
        assertThat(GuidingLights.wanted(Applicant.identifying(PERMIT).does(HOME).state()))
                .isEmpty();
    }
}
