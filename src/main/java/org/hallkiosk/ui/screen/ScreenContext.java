package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.journey.FormQuestions;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.text.handwriting.Handwriting;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.hallkiosk.ui.keyboard.HandwritingThread;
import org.hallkiosk.ui.keyboard.KeyboardModel;
import org.hallkiosk.ui.keyboard.StrokesThread;

/**
 * What every view may use.
 *
 * @param scannerPictures what the code scanner sees, where it is a camera
 * @param platform whether cases can be followed
 * @param wide whether the screen is wider than high
 * @param turned told when another page of the same screen is up
 * @param tell takes what the applicant does; returns at once
 * @param pages draws a document's pages on another thread and hands them over on the JavaFX thread
 * @param pinyin the dictionary once it is loaded, until then an empty one
 */
public record ScreenContext(
        Phrases phrases,
        Catalogue catalogue,
        FactDisplay display,
        Places places,
        LivePictures scannerPictures,
        boolean platform,
        boolean wide,
        Runnable turned,
        Consumer<JourneyEvent> tell,
        PagePictures pages,
        Supplier<PinyinDictionary> pinyin) {

    /** Draws documents. */
    public interface PagePictures {
        void draw(byte[] pdf, Consumer<List<Image>> onFxThread);
    }

    /** For one field; what is written by hand is read by what is installed. */
    KeyboardModel keyboardModel() {
        return new KeyboardModel(
                pinyin,
                new HandwritingThread(new Handwriting(Handwriting.INSTALLED_MODEL)),
                new StrokesThread(StrokeDictionary.INSTALLED));
    }

    FormQuestions questions() {
        return new FormQuestions(catalogue);
    }

    String say(String key) {
        return phrases.get(key);
    }
}
