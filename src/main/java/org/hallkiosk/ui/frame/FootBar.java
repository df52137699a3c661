package org.hallkiosk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.picture.Pictogram;

/** Back, home and help, always at the same place. */
final class FootBar extends HBox {
    private final PictogramButton back;
    private final PictogramButton home;
    private final PictogramButton help;

    FootBar(FrameTexts texts, FrameActions actions) {
        back = new PictogramButton(Pictogram.BACK, texts.back(), actions.back());
        home = new PictogramButton(Pictogram.HOME, texts.home(), actions.home());
        help = new PictogramButton(Pictogram.HELP, texts.help(), actions.help());
        getChildren().addAll(back, home, help);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("foot-bar");
    }

    void setTexts(FrameTexts texts) {
        back.setName(texts.back());
        home.setName(texts.home());
        help.setName(texts.help());
    }

    /** The place stays empty when there is no way back, so that nothing else moves there. */
    void setBackVisible(boolean visible) {
        back.setVisible(visible);
    }

    void setHomeVisible(boolean visible) {
        home.setVisible(visible);
    }
}
