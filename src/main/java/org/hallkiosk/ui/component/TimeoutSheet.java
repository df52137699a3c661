package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Asks whether someone is still there before everything is wiped. One touch goes on. */
public final class TimeoutSheet extends StackPane {
    private final CountdownRing ring = new CountdownRing(240, "type-number");

    /** @param explanation what happens when nobody answers */
    public TimeoutSheet(
            String question, String explanation, String stay, Runnable onStay, String finish, Runnable onFinish) {
        Label asks = Words.wrapped(question, "type-headline");
        Label explains = Words.wrapped(explanation, "type-body", "muted");
        PrimaryButton staying = new PrimaryButton(stay, onStay);
        SecondaryButton finishing = new SecondaryButton(finish, onFinish);
        VBox sheet = new VBox(asks, explains);
        sheet.getChildren().addAll(staying, finishing);
        super(sheet);
        asks.setTextAlignment(TextAlignment.CENTER);
        explains.setTextAlignment(TextAlignment.CENTER);
        sheet.getChildren().add(1, ring);
        sheet.setAlignment(Pos.CENTER);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("scrim");
    }

    /**
     * @param seconds as they are shown
     * @param fraction what is left of the whole time, between 0 and 1
     */
    public void setRemaining(String seconds, double fraction) {
        ring.set(seconds, fraction);
    }
}
