package org.hallkiosk.ui.screen;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        pad.offerKeys(phrases.get("sign.by-ear"), phrases.get("sign.by-keys"));
        state.proofs().drawn().ifPresent(pad::setSignature);
        pad.signatureProperty().subscribe((before, now) -> context.tell().accept(new JourneyEvent.SignatureDrawn(now)));
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox text = new VBox(
                Words.wrapped(PhotographView.nameOf(state, material, phrases), "type-hint", "muted", Words.SAID),
                Words.wrapped(commitment(state, material, phrases), "type-body", Words.SAID));
        text.getStyleClass().addAll("panel", "declaration");
        // Of a long promise in large letters a part is seen at a time; the pad stays.
        ScrollColumn reading = new ScrollColumn(text, phrases.get("scroll.up"), phrases.get("scroll.down"));
        reading.setMinHeight(0);
        pad.setMinHeight(LOWEST_PAD);
        pad.setPrefHeight(LOWEST_PAD);
        VBox work = new Reading(notices, reading, text, pad);
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

    /** What is promised is in sight as a whole where there is room for it; the pad takes what is left. */
    private static final class Reading extends VBox {
        private final Region reading;
        private final Region text;

        Reading(Region notices, Region reading, Region text, Region pad) {
            super(notices, reading, pad);
            this.reading = reading;
            this.text = text;
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
            reading.setPrefHeight(Math.ceil(text.prefHeight(width)) + 2);
            super.layoutChildren();
        }
    }
}
