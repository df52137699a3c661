package org.hallkiosk.ui.voice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.hallkiosk.ui.frame.FrameContents;
import org.hallkiosk.ui.voice.ScreenReading.Stop;
import org.hallkiosk.voice.Prompt;
import org.hallkiosk.voice.Utterance;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.jspecify.annotations.Nullable;

/**
 * Says the screens. A new screen cuts off what was said of the last; a screen that stays says only what is new on it, so
 * that a notice is heard and a headline is not heard twice. Each applicant begins as the terminal is set. JavaFX thread
 * only.
 */
final class Narrator {
    /** More than these are not kept in mind by anybody who hears them. */
    private static final int CHOICES = 8;

    /**
     * What is to be seen.
     *
     * @param session changes with the applicant
     * @param screen its name; empty where a sheet lies over it
     * @param place what it must be equal to if it is the same screen still
     * @param anybody whether an applicant is here
     */
    record Sight(
            String session,
            String screen,
            Object place,
            boolean anybody,
            Language language,
            Texts texts,
            FrameContents contents,
            Discretion discretion) {}

    private final Voice voice;
    private final VoiceSettings settings;
    private boolean headphones;
    private Hearing hearing;
    private @Nullable Sight present;
    private @Nullable PromptBook book;
    private @Nullable Texts bookOf;
    private Set<Prompt> said = Set.of();

    Narrator(Voice voice, VoiceSettings settings) {
        this.voice = voice;
        this.settings = settings;
        this.hearing = atFirst();
    }

    private Hearing atFirst() {
        return new Hearing(settings.on() || headphones, settings.volume(), headphones, false);
    }

    /** Headphones stay where they are when an applicant goes; what is heard by them nobody else hears. */
    void plug(boolean plugged) {
        headphones = plugged;
        hearing = atFirst();
        hush();
        if (hearing.on()) {
            repeat();
        }
    }

    boolean isAlone() {
        return hearing.alone();
    }

    boolean saysDigits() {
        return hearing.alone() && hearing.digits();
    }

    void sayDigits(boolean said) {
        hearing = hearing.withDigits(said);
    }

    /** What the cursor of the keys is on; cuts off what was being said. */
    void point(Stop stop, int place, int count) {
        Sight sight = present;
        if (sight == null || !hearing.on()) {
            return;
        }
        List<Prompt> prompts = new ArrayList<>();
        StopWords.of(stop, sight.texts(), sight.language(), hearing.alone())
                .forEach(words -> prompts.add(book(sight).of(sight.language(), discreet(sight, words))));
        prompts.add(
                Prompt.of(sight.texts().get(sight.language(), "spoken.place", Map.of("place", place, "count", count))));
        say(sight.language(), prompts);
    }

    /** A key was typed: it is said only where nobody else hears it and the applicant chose so. */
    void typed(String key) {
        Sight sight = present;
        if (sight != null && hearing.on()) {
            say(
                    sight.language(),
                    List.of(saysDigits() ? Prompt.of(key) : book(sight).ofKey(sight.language(), "spoken.typed")));
        }
    }

    /** Says this text of ours alone. */
    void sayText(String key) {
        Sight sight = present;
        if (sight != null && hearing.on()) {
            say(sight.language(), List.of(book(sight).ofKey(sight.language(), key)));
        }
    }

    private String discreet(Sight sight, String words) {
        return hearing.alone()
                ? words
                : sight.discretion().keep(words, sight.texts().get(sight.language(), "spoken.hidden"));
    }

    boolean isOn() {
        return hearing.on();
    }

    int volume() {
        return hearing.volume();
    }

    /** The screen is this now. */
    void see(Sight sight) {
        Sight before = present;
        present = sight;
        if (before != null && !before.session().equals(sight.session())) {
            hearing = atFirst();
            hush();
        }
        if (!hearing.on()) {
            return;
        }
        boolean same = before != null && before.place().equals(sight.place());
        if (!sight.anybody() && !hearing.alone()) {
            if (!same) {
                hush();
            }
            return;
        }
        List<Prompt> all = prompts(sight);
        List<Prompt> fresh =
                same ? all.stream().filter(prompt -> !said.contains(prompt)).toList() : all;
        said = new LinkedHashSet<>(all);
        if (!fresh.isEmpty()) {
            say(sight.language(), fresh);
        } else if (!same) {
            voice.stop();
        }
    }

    /** Says all of the screen once more. */
    void repeat() {
        Sight sight = present;
        if (sight != null && hearing.on()) {
            say(sight.language(), prompts(sight));
        }
    }

    /** Cuts off what is being said; the next screen speaks again. */
    void stop() {
        voice.stop();
    }

    void switchOn(boolean on) {
        hearing = hearing.withOn(on);
        if (on) {
            repeat();
        } else {
            hush();
        }
    }

    /** Louder by so many steps, quieter by negative ones; says so in the new volume. */
    void louder(int steps) {
        hearing = hearing.louder(steps);
        Sight sight = present;
        if (sight != null && hearing.on()) {
            String words = sight.texts().get(sight.language(), "spoken.volume", Map.of("percent", hearing.volume()));
            say(sight.language(), List.of(Prompt.of(words)));
        }
    }

    private void hush() {
        said = Set.of();
        voice.stop();
    }

    private void say(Language language, List<Prompt> prompts) {
        voice.say(new Utterance(language, hearing.volume(), prompts));
    }

    private List<Prompt> prompts(Sight sight) {
        List<Prompt> prompts = new ArrayList<>();
        FrameContents contents = sight.contents();
        Set<String> words = new LinkedHashSet<>();
        words.add(contents.headline());
        Optional.ofNullable(contents.hint()).ifPresent(words::add);
        List<String> choices = new ArrayList<>();
        for (Stop stop : ScreenReading.of(List.of(contents.work()))) {
            switch (stop) {
                case Stop.Words(var ignored, var lines, boolean urgent) -> {
                    if (urgent || contents.isSheet()) {
                        words.addAll(lines);
                    }
                }
                case Stop.Field field -> {
                    if (!field.error().isBlank()) {
                        words.add(field.label());
                        words.add(field.error());
                    }
                }
                case Stop.Choice choice -> choices.add(choice.name());
            }
        }
        words.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> prompts.add(book(sight).of(sight.language(), discreet(sight, line))));
        String guidance = "spoken.screen." + sight.screen();
        if (sight.texts().has(sight.language(), guidance)) {
            prompts.add(book(sight).ofKey(sight.language(), guidance));
        }
        if (hearing.alone()) {
            prompts.add(book(sight).ofKey(sight.language(), "spoken.keys"));
        }
        choices.stream()
                .limit(CHOICES)
                .forEach(name -> prompts.add(book(sight).of(sight.language(), discreet(sight, name))));
        return prompts;
    }

    private PromptBook book(Sight sight) {
        PromptBook there = book;
        if (there == null || bookOf != sight.texts()) {
            there = new PromptBook(sight.texts());
            book = there;
            bookOf = sight.texts();
        }
        return there;
    }
}
