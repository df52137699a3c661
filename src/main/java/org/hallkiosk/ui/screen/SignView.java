package org.hallkiosk.ui.screen;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.signature.SignaturePad;

/** The declaration, and a box to sign in with a finger. */
final class SignView implements StepView {
    private final ScreenContext context;
    private final SignaturePad pad;
    private final VBox notices = new VBox();
    private final Screen screen;

    SignView(ScreenContext context, JourneyState state) {
        this.context = context;
        Phrases phrases = context.phrases();
        pad = new SignaturePad(phrases.get("sign.here"));
        pad.offerKeys(phrases.get("sign.by-ear"), phrases.get("sign.by-keys"));
        state.signature().ifPresent(pad::setSignature);
        pad.signatureProperty().subscribe((before, now) -> tell(now));
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox declaration = new VBox(
                Words.wrapped(phrases.get("sign.declaration"), "type-hint", "muted"),
                Words.wrapped(
                        state.chosenService()
                                .signature()
                                .map(signature -> phrases.of(signature.declaration()))
                                .orElse(""),
                        "type-body",
                        Words.SAID));
        declaration.getStyleClass().addAll("panel", "declaration");
        VBox work = new VBox(notices, declaration, pad);
        work.getStyleClass().addAll("card-column", "sign-work");
        screen = Screen.lookedAt(phrases.get("sign.headline"), work)
                .withMainAction(new PrimaryButton(
                        phrases.get("sign.next"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(phrases.get("sign.clear"), pad::clear));
        follow(state);
    }

    private void tell(Signature signature) {
        context.tell().accept(new JourneyEvent.SignatureDrawn(signature));
    }

    @Override
    public void follow(JourneyState state) {
        notices.getChildren().clear();
        state.notice().ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
