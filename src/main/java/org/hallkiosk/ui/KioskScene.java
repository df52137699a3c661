package org.hallkiosk.ui;

import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.keyboard.KeyboardStylesheet;

/** The scene of the applicant's screens: its root with the stylesheets, in the order in which they win. */
public final class KioskScene {
    private static final String FONT = "Noto Sans CJK SC";

    private KioskScene() {}

    public static Scene of(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.setUserAgentStylesheet(KioskStylesheet.controls());
        scene.getStylesheets().addAll(KeyboardStylesheet.address(), KioskStylesheet.address());
        return scene;
    }

    /**
     * Loads stylesheets by styling one word that nobody sees. A start does it while its configuration is still read, so
     * that the first screen need not wait for them. JavaFX thread.
     */
    public static void prepare() {
        // The first control loads JavaFX's general sheet, which no scene of ours uses, unless another one is set by
        // then.
        Application.setUserAgentStylesheet(KioskStylesheet.controls());
        Scene scene = of(new StackPane(Words.wrapped("0", "type-welcome")), 1, 1);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Opens the fonts of the screens, which takes as long as the stylesheets. Any thread. */
    public static void prepareFonts() {
        Thread present = Thread.currentThread();
        ClassLoader ours = present.getContextClassLoader();
        // JavaFX asks the thread's loader for fonts inside jars: it would open every jar to find that there are none.
        present.setContextClassLoader(null);
        try {
            openFonts();
        } finally {
            present.setContextClassLoader(ours);
        }
    }

    private static void openFonts() {
        for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            Text word = new Text("0");
            word.setFont(Font.font(FONT, weight, 36));
            word.getLayoutBounds();
        }
    }
}
