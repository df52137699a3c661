package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.signature;

import java.util.EnumSet;
import java.util.List;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The materials before the signature: photographed, promised, or still to be brought. */
class MaterialsTest {
    private static final String CARD = "bank-card";
    private static final String KINSHIP = "kinship-proof";

    @Test
    void whoCanDoNothingAboutThePapersHereIsNotAsked() {
        assertThat(Applicant.atSign().step()).isEqualTo(new Step.Sign());
    }

    @Test
    void materialsComeAfterTheForm() {
        Applicant applicant = SampleMaterials.atMaterials();
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(state(applicant, "old-age-allowance-form")).isEqualTo(MaterialState.GENERATED);
        assertThat(state(applicant, CARD)).isEqualTo(MaterialState.TO_BRING);
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.ChooseDelivery());
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.Materials());
        assertThat(applicant.does(BACK).step()).isInstanceOf(Step.Form.class);
    }

    @Test
    void aGoodPictureCountsOnceTheApplicantSaysSo() {
        Applicant applicant = SampleMaterials.photographing();
        assertThat(applicant.effects(Effect.TakePicture.class)).hasSize(1);
        applicant.does(new JourneyEvent.PictureTaken(new PictureOutcome.Taken(SampleMaterials.picture())));
        assertThat(applicant.step()).isInstanceOf(Step.JudgePicture.class);
        assertThat(state(applicant, CARD)).isEqualTo(MaterialState.TO_BRING);
        applicant.does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(state(applicant, CARD)).isEqualTo(MaterialState.PHOTOGRAPHED);
    }

    @Test
    void aPictureThatCannotBeReadIsTakenAgain() {
        Applicant applicant = SampleMaterials.judging().does(new JourneyEvent.PictureAgain());
        assertThat(applicant.step()).isEqualTo(new Step.Photograph(CARD));
        assertThat(applicant.notice()).isEqualTo("picture.again");
        assertThat(applicant.effects(Effect.TakePicture.class))
                .containsExactly(new Effect.TakePicture(CARD, false), new Effect.TakePicture(CARD, true));
    }

    @ParameterizedTest
    @EnumSource(PictureOutcome.Problem.class)
    void whatIsTheMatterWithThePaperIsSaidAndTheCameraLooksAgain(PictureOutcome.Problem problem) {
        Applicant applicant = SampleMaterials.photographing()
                .does(new JourneyEvent.PictureTaken(new PictureOutcome.PaperTrouble(problem)));
        assertThat(applicant.step()).isEqualTo(new Step.Photograph(CARD));
        assertThat(applicant.notice()).startsWith("picture.");
        assertThat(applicant.effects(Effect.TakePicture.class)).hasSize(2);
    }

    @Test
    void cameraUnpluggedWhileLookingIsSaidAndThePaperCanBeBrought() {
        Applicant applicant = SampleMaterials.photographing()
                .does(new JourneyEvent.PictureTaken(
                        new PictureOutcome.CameraTrouble(Reason.NOT_CONNECTED, "unplugged")));
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(applicant.notice()).isEqualTo("picture.camera-away");
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.ChooseDelivery());
    }

    @Test
    void withoutACameraNothingIsPhotographed() {
        Applicant applicant = SampleMaterials.atMaterials()
                .does(
                        new JourneyEvent.DevicesChanged(EnumSet.of(DeviceKind.ID_CARD_READER)),
                        new JourneyEvent.PhotographChosen(CARD));
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(applicant.effects(Effect.TakePicture.class)).isEmpty();
    }

    @Test
    void aPictureThatComesAfterTheApplicantWentBackIsNotShown() {
        Applicant applicant = SampleMaterials.photographing()
                .does(BACK, new JourneyEvent.PictureTaken(new PictureOutcome.Taken(SampleMaterials.picture())));
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(applicant.state().proofs().pictures()).isEmpty();
    }

    @Test
    void anUnsignedPromiseIsNone() {
        Signature tap = new Signature(List.of(new Stroke(List.of(new Point(10, 10, 0, 0.5)))));
        Applicant applicant = SampleMaterials.promising().does(new JourneyEvent.SignatureDrawn(tap), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Promise(KINSHIP));
        assertThat(applicant.notice()).isEqualTo("sign.missing");
    }

    @Test
    void aSignedPromiseStandsInForThePaperAndIsPrinted() {
        Applicant applicant = SampleMaterials.promised();
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
        assertThat(state(applicant, KINSHIP)).isEqualTo(MaterialState.COMMITTED);
        assertThat(applicant.state().signature()).isEmpty();
        applicant.does(PROCEED, SampleMaterials.AT_WINDOW, new JourneyEvent.SignatureDrawn(signature()), PROCEED);
        assertThat(applicant.effects(Effect.MakeDocument.class).getLast().promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.signature()).isEqualTo(signature()));
    }

    @Test
    void aPaperThatCannotBePromisedIsNot() {
        Applicant applicant = SampleMaterials.atMaterials().does(new JourneyEvent.PromiseChosen(CARD));
        assertThat(applicant.step()).isEqualTo(new Step.Materials());
    }

    @Test
    void howEachMaterialComesIsHandedInUnderTheSignature() {
        Applicant applicant = SampleMaterials.promised()
                .does(PROCEED, SampleMaterials.AT_WINDOW, new JourneyEvent.SignatureDrawn(signature()), PROCEED);
        var facts = applicant.effects(Effect.MakeDocument.class).getLast().facts();
        assertThat(facts.value("material.kinship-proof")).contains("committed");
        assertThat(facts.value("material.kinship-proof.digest"))
                .contains(signature().digest());
        assertThat(facts.value("material.bank-card")).contains("to-bring");
    }

    @Test
    void whoTakesAPromiseBackAfterSigningSignsAgain() {
        Applicant applicant = SampleMaterials.promised()
                .does(
                        PROCEED,
                        SampleMaterials.AT_WINDOW,
                        new JourneyEvent.SignatureDrawn(signature()),
                        BACK,
                        BACK,
                        new JourneyEvent.BringChosen(KINSHIP));
        assertThat(state(applicant, KINSHIP)).isEqualTo(MaterialState.TO_BRING);
        assertThat(applicant.state().signature()).isEmpty();
        assertThat(applicant.notice()).isEqualTo("sign.again");
    }

    @Test
    void nothingIsLeftForTheNextApplicant() {
        assertThat(SampleMaterials.promised().does(Applicant.HOME).state().proofs())
                .isEqualTo(Proofs.none());
    }

    private static MaterialState state(Applicant applicant, String id) {
        return applicant.state().chosenService().guide().materials().stream()
                .filter(material -> material.id().equals(id))
                .map(material -> MaterialState.of(material, applicant.state()))
                .findFirst()
                .orElseThrow();
    }
}
