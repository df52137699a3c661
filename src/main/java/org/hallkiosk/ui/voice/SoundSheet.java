package org.hallkiosk.ui.voice;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.screen.Phrases;
import org.jspecify.annotations.Nullable;

/** The applicant's hold on what is said: once more, stop, louder, quieter, on and off. */
final class SoundSheet extends StackPane {
    private final Phrases phrases;
    private final Narrator narrator;
    private final Label line = Words.wrapped("", "type-body", "muted");
    private final SecondaryButton toggle;
    private final VBox whileOn;
    private @Nullable SecondaryButton digits;

    /** @param dark makes the screen dark or light again */
    SoundSheet(Phrases phrases, Narrator narrator, Runnable dark, Runnable close) {
        Label title = Words.wrapped(phrases.get("sound.title"), "type-headline");
        SecondaryButton toggle = new SecondaryButton("", () -> {});
        VBox sheet = new VBox(title);
        super(sheet);
        this.phrases = phrases;
        this.narrator = narrator;
        this.toggle = toggle;
        toggle.setOnAction(event -> {
            narrator.switchOn(!narrator.isOn());
            show();
        });
        SecondaryButton repeat = button("sound.repeat", Pictogram.REPEAT, () -> {
            close.run();
            narrator.repeat();
        });
        SecondaryButton stop = button("sound.stop", Pictogram.CROSS, narrator::stop);
        SecondaryButton quieter = button("sound.quieter", Pictogram.QUIETER, () -> change(-1));
        SecondaryButton louder = button("sound.louder", Pictogram.LOUDER, () -> change(1));
        whileOn = new VBox(pair(repeat, stop), pair(quieter, louder));
        whileOn.setSpacing(24);
        if (narrator.isAlone()) {
            digits = button("sound.digits-on", Pictogram.PHONE, this::changeDigits);
            whileOn.getChildren().add(pair(digits, button("sound.dark", Pictogram.CONTRAST, dark)));
        }
        sheet.getChildren().addAll(line, toggle, whileOn, new PrimaryButton(phrases.get("sound.close"), close));
        sheet.getStyleClass().add("sheet");
        sheet.setAlignment(Pos.CENTER);
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("scrim");
        show();
    }

    private void changeDigits() {
        narrator.sayDigits(!narrator.saysDigits());
        show();
    }

    private void change(int steps) {
        narrator.louder(steps);
        show();
    }

    private void show() {
        boolean on = narrator.isOn();
        line.setText(
                on
                        ? phrases.get("sound.on-line", Map.of("percent", narrator.volume()))
                        : phrases.get("sound.off-line"));
        toggle.setName(phrases.get(on ? "sound.turn-off" : "sound.turn-on"));
        if (digits != null) {
            digits.setName(phrases.get(narrator.saysDigits() ? "sound.digits-off" : "sound.digits-on"));
        }
        whileOn.setVisible(on);
        whileOn.setManaged(on);
    }

    private SecondaryButton button(String key, Pictogram pictogram, Runnable action) {
        SecondaryButton button = new SecondaryButton(phrases.get(key), action);
        button.setPictogram(pictogram);
        return button;
    }

    private static HBox pair(SecondaryButton left, SecondaryButton right) {
        HBox pair = new HBox(left, right);
        pair.setSpacing(24);
        for (SecondaryButton button : new SecondaryButton[] {left, right}) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(360);
        }
        return pair;
    }
}
