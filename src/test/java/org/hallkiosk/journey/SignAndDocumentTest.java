package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.paper;
import static org.hallkiosk.journey.Applicant.signature;

import java.util.List;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.Stroke;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing, and the paper. */
class SignAndDocumentTest {

    @Test
    void nobodyGoesOnUnsigned() {
        Applicant applicant = Applicant.atSign().does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.notice()).isEqualTo("sign.missing");
    }

    @Test
    void aTapIsNoSignature() {
        Signature tap = new Signature(List.of(new Stroke(List.of(new Point(10, 10, 0, 0.5)))));
        Applicant applicant = Applicant.atSign().does(new JourneyEvent.SignatureDrawn(tap), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
    }

    @Test
    void drawingTakesTheReminderAway() {
        Applicant applicant = Applicant.atSign().does(PROCEED, new JourneyEvent.SignatureDrawn(signature()));
        assertThat(applicant.notice()).isEmpty();
    }

    @Test
    void theSignedFormBecomesAPaperWithAllThatIsKnown() {
        Applicant applicant = Applicant.preparing();
        assertThat(applicant.step()).isEqualTo(new Step.PreparingDocument());
        assertThat(applicant.effects(Effect.MakeDocument.class)).singleElement().satisfies(order -> {
            assertThat(order.template()).isEqualTo("residence-permit-application");
            assertThat(order.facts())
                    .satisfies(facts -> assertThat(facts.values())
                            .containsAllEntriesOf(applicant.state().facts().values()));
            assertThat(order.signature()).contains(signature());
            assertThat(order.language()).isEqualTo(Language.ZH_CN);
            assertThat(order.receipt()).isEmpty();
        });
    }

    @Test
    void tappingSignedTwiceMakesOnePaper() {
        assertThat(Applicant.preparing().does(PROCEED).effects(Effect.MakeDocument.class))
                .hasSize(1);
    }

    @Test
    void theSignatureSurvivesBackAndAnotherLanguage() {
        Applicant applicant = Applicant.atPreview().does(BACK);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        applicant.does(new JourneyEvent.LanguageSwitched(Language.EN), BACK, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.state().signature()).contains(signature());
    }

    @Test
    void whoChangesAFieldAfterSigningSignsAgain() {
        Applicant applicant = Applicant.atPreview().does(BACK, BACK);
        assertThat(applicant.step()).isInstanceOf(Step.Form.class);
        applicant.does(
                new JourneyEvent.FieldOpened("residence.address"),
                new JourneyEvent.FieldDone("residence.address", "示例省样本市模范街道八号院"));
        assertThat(applicant.state().signature()).isEmpty();
        assertThat(applicant.notice()).isEqualTo("sign.again");
        applicant.does(PROCEED, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.notice()).isEqualTo("sign.missing");
    }

    @Test
    void whoTypesTheSameAgainHasSigned() {
        Applicant applicant = Applicant.atPreview().does(BACK, BACK);
        String address = applicant.state().facts().value("residence.address").orElseThrow();
        applicant.does(
                new JourneyEvent.FieldOpened("residence.address"),
                new JourneyEvent.FieldDone("residence.address", address));
        assertThat(applicant.state().signature()).contains(signature());
    }

    @Test
    void aPaperMadeAgainKeepsItsReceipt() {
        Applicant applicant = Applicant.atPreview().does(BACK, PROCEED);
        assertThat(applicant.effects(Effect.MakeDocument.class).getLast().receipt())
                .contains(paper().receipt());
    }

    @Test
    void thePaperSpeaksTheLanguageThatWasSwitchedTo() {
        Applicant applicant = Applicant.atPreview().does(new JourneyEvent.LanguageSwitched(Language.EN));
        assertThat(applicant.step()).isEqualTo(new Step.PreparingDocument());
        assertThat(applicant.effects(Effect.MakeDocument.class).getLast().language())
                .isEqualTo(Language.EN);
        applicant.does(new JourneyEvent.LanguageSwitched(Language.ZH_CN));
        assertThat(applicant.effects(Effect.MakeDocument.class).getLast().language())
                .isEqualTo(Language.ZH_CN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouble.document-font", "trouble.document"})
    void aPaperThatFailedCanBeTriedAgain(String why) {
        Applicant applicant = Applicant.preparing().does(new JourneyEvent.DocumentFailed(Notice.danger(why)));
        assertThat(applicant.step()).isEqualTo(new Step.Trouble(Notice.danger(why), new Step.PreparingDocument()));
        applicant.does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.PreparingDocument());
        assertThat(applicant.effects(Effect.MakeDocument.class)).hasSize(2);
        assertThat(applicant.does(new JourneyEvent.DocumentReady(paper())).step())
                .isEqualTo(new Step.Preview());
    }

    @Test
    void backFromAPaperThatFailedKeepsEverything() {
        Applicant applicant = Applicant.preparing()
                .does(new JourneyEvent.DocumentFailed(Notice.danger("trouble.document-font")), BACK);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.state().signature()).isPresent();
        assertThat(applicant.state().facts().value(CardFacts.NAME)).contains(Applicant.NAME);
    }

    @Test
    void aPaperThatComesAfterTheApplicantWentBackIsNotShown() {
        Applicant applicant = Applicant.preparing().does(BACK, new JourneyEvent.DocumentReady(paper()));
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.state().document()).isEmpty();
    }
}
