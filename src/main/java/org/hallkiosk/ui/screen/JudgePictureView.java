package org.hallkiosk.ui.screen;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;

/** The picture as it would be handed in; the eyes of who took it decide. */
final class JudgePictureView implements StepView {
    private final Screen screen;

    JudgePictureView(ScreenContext context, PaperPicture picture) {
        ImageView shown = new ImageView(new Image(new ByteArrayInputStream(picture.jpeg())));
        shown.setPreserveRatio(true);
        shown.setSmooth(true);
        StackPane panel = new StackPane(shown);
        // Its room decides how large the picture is, never the other way round: the buttons stay where they are.
        panel.setMinSize(0, 0);
        panel.setPrefSize(0, 0);
        panel.getStyleClass().add("panel");
        shown.fitWidthProperty().bind(panel.widthProperty().subtract(64));
        shown.fitHeightProperty().bind(panel.heightProperty().subtract(64));
        VBox work = new VBox(Words.wrapped(context.say("judge-picture.line"), "type-body"), panel);
        work.getStyleClass().add("card-column");
        VBox.setVgrow(panel, Priority.ALWAYS);
        screen = Screen.of(context.say("judge-picture.headline"), work)
                .withMainAction(new PrimaryButton(
                        context.say("judge-picture.use"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(
                        context.say("judge-picture.again"),
                        () -> context.tell().accept(new JourneyEvent.PictureAgain())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
