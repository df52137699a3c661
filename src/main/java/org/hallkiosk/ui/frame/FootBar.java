package org.hallkiosk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.picture.Pictogram;

/**
 * Back, home and help, always at the same place; on an upright screen also what brings everything down, which only helps
 * where those who need it can reach it.
 */
final class FootBar extends HBox {
    private final PictogramButton back;
    private final PictogramButton home;
    private final PictogramButton help;
    private final PictogramButton low;
    private final Region space = new Region();

    FootBar(FrameTexts texts, FrameActions actions) {
        back = new PictogramButton(Pictogram.BACK, texts.back(), actions.back());
        home = new PictogramButton(Pictogram.HOME, texts.home(), actions.home());
        help = new PictogramButton(Pictogram.HELP, texts.help(), actions.help());
        low = new PictogramButton(Pictogram.WHEELCHAIR, texts.low(), actions.low());
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(back, home, help, low, space);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("foot-bar");
    }

    void setTexts(FrameTexts texts) {
        back.setName(texts.back());
        home.setName(texts.home());
        help.setName(texts.help());
        low.setName(texts.low());
    }

    /** The place stays empty when there is no way back, so that nothing else moves there. */
    void setBackVisible(boolean visible) {
        back.setVisible(visible);
    }

    void setHomeVisible(boolean visible) {
        home.setVisible(visible);
    }

    /** Whether everything can be brought down; a screen that is wider than high is low enough. */
    void setLowOffered(boolean offered) {
        low.setVisible(offered);
        low.setManaged(offered);
    }

    void setLow(boolean on) {
        low.setOn(on);
    }

    /** Takes up what lies in the identity bar otherwise. */
    void take(ModeBar modes) {
        getChildren().add(modes);
    }
}
