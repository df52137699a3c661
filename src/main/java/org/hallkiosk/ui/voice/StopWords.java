package org.hallkiosk.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.hallkiosk.ui.voice.ScreenReading.Stop;

/** What is said of the one thing that the keys are on: its name, what it is, and what it holds. */
final class StopWords {
    private StopWords() {}

    /** @param alone whether nobody else hears it */
    static List<String> of(Stop stop, Texts texts, Language language, boolean alone) {
        return switch (stop) {
            case Stop.Words said -> said.words();
            case Stop.Choice choice ->
                List.of(choice.name(), texts.get(language, choice.chosen() ? "spoken.chosen" : "spoken.button"));
            case Stop.Field field -> field(field, texts, language, alone);
        };
    }

    private static List<String> field(Stop.Field field, Texts texts, Language language, boolean alone) {
        List<String> words = new ArrayList<>();
        words.add(field.label());
        if (field.missing()) {
            words.add(texts.get(language, "spoken.empty"));
        } else if (alone) {
            words.add(PromptBook.digitByDigit(field.value()));
        } else {
            words.add(texts.get(language, "spoken.filled"));
        }
        if (!field.error().isBlank()) {
            words.add(field.error());
        }
        ScreenReading.buttons(field.node()).stream()
                .findFirst()
                .ifPresent(button ->
                        words.add(texts.get(language, "spoken.change", Map.of("name", ScreenReading.name(button)))));
        return words;
    }
}
