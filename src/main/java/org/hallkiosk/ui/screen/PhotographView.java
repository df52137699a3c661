package org.hallkiosk.ui.screen;

import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.Material;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** The document camera looks for a paper; what is the matter with how it lies is said while it looks. */
final class PhotographView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final Screen screen;

    PhotographView(ScreenContext context, JourneyState state, String material) {
        this.context = context;
        WaitingPanel panel = new WaitingPanel(new StackPane(new PictogramView(Pictogram.CAMERA, 160)));
        panel.setHappening(context.say("photograph.line"));
        panel.setBusy(true);
        VBox work = new VBox(notices, panel);
        work.getStyleClass().add("card-column");
        screen = Screen.of(
                context.phrases()
                        .get("photograph.headline", Map.of("material", nameOf(state, material, context.phrases()))),
                new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")));
        follow(state);
    }

    static String nameOf(JourneyState state, String id, Phrases phrases) {
        return state.chosenService().guide().materials().stream()
                .filter(material -> material.id().equals(id))
                .map(Material::name)
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
