package org.hallkiosk.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.hallkiosk.ui.component.HoldButton;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.screen.Phrases;
import org.jspecify.annotations.Nullable;

/** Calls a member of staff, says that one was called, and lets that one say that he or she is here. */
final class HelpSheet extends StackPane {
    private static final Duration HELD = Duration.seconds(2);

    /** How far the help has come. */
    enum Stage {
        NOT_CALLED("help.title", "help.line"),
        CALLED("help.called-title", "help.called-line"),
        COMING("help.coming-title", "help.coming-line"),
        HERE("help.here-title", "help.here-line");

        private final String title;
        private final String line;

        Stage(String title, String line) {
            this.title = title;
            this.line = line;
        }
    }

    /**
     * What its buttons do.
     *
     * @param staff told whether a member of staff begins or ends to help
     * @param sound nothing where the terminal does not speak
     */
    record Actions(
            Runnable call,
            Consumer<Boolean> staff,
            @Nullable Runnable sound,
            Runnable close) {}

    HelpSheet(Phrases phrases, Stage stage, Actions actions) {
        VBox sheet = new VBox(
                Words.wrapped(phrases.get(stage.title), "type-headline"),
                Words.wrapped(phrases.get(stage.line), "type-body"));
        super(sheet);
        if (stage == Stage.NOT_CALLED) {
            sheet.getChildren().add(new PrimaryButton(phrases.get("help.call"), actions.call()));
            sheet.getChildren().add(new SecondaryButton(phrases.get("help.not-now"), actions.close()));
        } else {
            sheet.getChildren().add(new PrimaryButton(phrases.get("help.close"), actions.close()));
        }
        Runnable sound = actions.sound();
        if (sound != null) {
            sheet.getChildren().add(new SecondaryButton(phrases.get("sound.name"), sound));
        }
        sheet.getChildren()
                .add(
                        stage == Stage.HERE
                                ? new SecondaryButton(
                                        phrases.get("help.staff-ends"),
                                        () -> actions.staff().accept(false))
                                : new HoldButton(
                                        phrases.get("help.staff-begins"),
                                        HELD,
                                        () -> actions.staff().accept(true)));
        sheet.getStyleClass().add("sheet");
        sheet.setAlignment(Pos.CENTER);
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("scrim");
    }
}
