package org.hallkiosk.ui.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.TroublePanel;

/** Draws a journey's notice: good news as a banner, trouble as a panel that says what to do and what still works. */
final class Notices {
    private Notices() {}

    static Region draw(Notice notice, Phrases phrases) {
        String title = phrases.get(notice.key() + ".title", notice.values());
        String what = phrases.get(notice.key() + ".do", notice.values());
        if (notice.severity() == Notice.Severity.INFO && !phrases.has(notice.key() + ".still")) {
            return new org.hallkiosk.ui.component.Notice(Chip.Kind.SUCCESS, title + stop(phrases) + what);
        }
        TroublePanel panel = new TroublePanel(
                switch (notice.severity()) {
                    case INFO -> TroublePanel.Kind.INFORMATION;
                    case WARNING -> TroublePanel.Kind.WARNING;
                    case DANGER -> TroublePanel.Kind.DANGER;
                },
                title);
        panel.setWhatToDo(phrases.get("notice.do"), List.of(what));
        if (phrases.has(notice.key() + ".still")) {
            panel.setStillWorks(
                    phrases.get("notice.still"), List.of(phrases.get(notice.key() + ".still", notice.values())));
        }
        return panel;
    }

    /** The same in little room: one line or two beside the work that goes on. */
    static Region banner(Notice notice, Phrases phrases) {
        Chip.Kind kind = switch (notice.severity()) {
            case INFO -> Chip.Kind.SUCCESS;
            case WARNING, DANGER -> Chip.Kind.WARNING;
        };
        return new org.hallkiosk.ui.component.Notice(
                kind,
                phrases.get(notice.key() + ".title", notice.values())
                        + stop(phrases)
                        + phrases.get(notice.key() + ".do", notice.values()));
    }

    /** The words of a mistake in a field. */
    static String words(Notice notice, Phrases phrases) {
        Map<String, Object> values = new LinkedHashMap<>(notice.values());
        return phrases.get(notice.key(), values);
    }

    private static String stop(Phrases phrases) {
        return phrases.get("notice.stop");
    }
}
