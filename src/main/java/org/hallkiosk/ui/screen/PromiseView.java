package org.hallkiosk.ui.screen;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.signature.SignaturePad;

/** What is promised in place of a paper (告知承诺), and a box to sign in. */
final class PromiseView implements StepView {
    /** Room for a name in one line. */
    private static final double LOWEST_PAD = 136;

    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final Screen screen;

    PromiseView(ScreenContext context, JourneyState state, String material) {
        this.context = context;
        Phrases phrases = context.phrases();
        SignaturePad pad = new SignaturePad(phrases.get("sign.here"));
        state.proofs().drawn().ifPresent(pad::setSignature);
        pad.signatureProperty().subscribe((before, now) -> context.tell().accept(new JourneyEvent.SignatureDrawn(now)));
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox text = new VBox(
                Words.wrapped(PhotographView.nameOf(state, material, phrases), "type-hint", "muted"),
                Words.wrapped(commitment(state, material, phrases), "type-body"));
        text.getStyleClass().addAll("panel", "declaration");
        // Of a long promise in large letters a part is seen at a time; the pad stays.
        ScrollColumn reading = new ScrollColumn(text, phrases.get("scroll.up"), phrases.get("scroll.down"));
        reading.setMinHeight(0);
        pad.setMinHeight(LOWEST_PAD);
        VBox work = new VBox(notices, reading, pad);
        work.getStyleClass().add("card-column");
        screen = Screen.of(phrases.get("promise.headline"), work)
                .withMainAction(new PrimaryButton(
                        phrases.get("promise.next"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(phrases.get("sign.clear"), pad::clear));
        follow(state);
    }

    private static String commitment(JourneyState state, String id, Phrases phrases) {
        return state.chosenService().guide().materials().stream()
                .filter(material -> material.id().equals(id))
                .flatMap(material -> material.commitment().stream())
                .map(phrases::of)
                .findFirst()
                .orElse("");
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
