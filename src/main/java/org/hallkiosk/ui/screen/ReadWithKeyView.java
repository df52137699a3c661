package org.hallkiosk.ui.screen;

import java.util.Locale;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Arriving;
import org.hallkiosk.ui.picture.CardOnReaderPicture;

/** The document lies on the reader and is read with its key, which takes a few seconds. */
final class ReadWithKeyView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final WaitingPanel panel;
    private final Screen screen;

    /** The work of this screen; its picture moves once on arrival. */
    private static final class Work extends StackPane implements Arriving {
        private final WaitingPanel panel;

        Work(VBox content, WaitingPanel panel) {
            super(content);
            this.panel = panel;
        }

        @Override
        public void arrive() {
            panel.arrive();
        }
    }

    ReadWithKeyView(ScreenContext context, JourneyState state) {
        this.context = context;
        panel = new WaitingPanel(new CardOnReaderPicture(context.places().cardReader()));
        panel.setHappening(context.say("identify.card-where."
                + context.places().cardReader().side().name().toLowerCase(Locale.ROOT)));
        panel.setBusy(true);
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(panel, Priority.ALWAYS);
        notices.getStyleClass().add("card-column");
        VBox column = new VBox(notices, panel);
        column.getStyleClass().add("card-column");
        screen = Screen.lookedAt(context.say("access.reading.headline"), new Work(column, panel));
        follow(state);
    }

    @Override
    public void follow(JourneyState state) {
        notices.getChildren().clear();
        state.notice().ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
        notices.setManaged(state.notice().isPresent());
        // What went wrong takes the room of how long it takes.
        panel.setDetail(state.notice().isPresent() ? "" : context.say("access.reading.line"));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
