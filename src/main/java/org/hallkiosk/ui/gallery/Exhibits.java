package org.hallkiosk.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.component.ActionButton;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.LanguageChoice;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ProgressSteps;
import org.hallkiosk.ui.component.RatingRow;
import org.hallkiosk.ui.component.RatingTile;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.component.ServiceTile;
import org.hallkiosk.ui.gallery.Exhibit.Sight;
import org.hallkiosk.ui.gallery.Exhibit.State;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.screen.Phrases;

/** All components of the screens, with invented words. Made on any thread; what they draw, on the JavaFX thread. */
public final class Exhibits {
    private final Phrases phrases;

    private Exhibits(Phrases phrases) {
        this.phrases = phrases;
    }

    public static List<Exhibit> all(Phrases phrases) {
        Exhibits exhibits = new Exhibits(phrases);
        List<Exhibit> all = new ArrayList<>(List.of(
                exhibits.primaryButton(),
                exhibits.secondaryButton(),
                exhibits.pictogramButton(),
                exhibits.serviceCard(),
                exhibits.serviceTile(),
                exhibits.choiceCard(),
                exhibits.ratingTile(),
                exhibits.ratingRow(),
                exhibits.languageChoice(),
                exhibits.chip(),
                exhibits.notice(),
                exhibits.progressSteps()));
        all.addAll(new FormExhibits(phrases).all());
        all.addAll(new PanelExhibits(phrases).all());
        return List.copyOf(all);
    }

    private static void nothing() {}

    private String say(String word) {
        return phrases.get("gallery.word." + word);
    }

    private Exhibit primaryButton() {
        return new Exhibit("PrimaryButton", action(() -> new PrimaryButton(say("next"), Exhibits::nothing)));
    }

    private Exhibit secondaryButton() {
        return new Exhibit("SecondaryButton", action(() -> {
            SecondaryButton button = new SecondaryButton(say("print"), Exhibits::nothing);
            button.setPictogram(Pictogram.PRINTER);
            return button;
        }));
    }

    private List<Sight> action(java.util.function.Supplier<ActionButton> made) {
        return List.of(
                new Sight(State.NORMAL, () -> wide(made.get())),
                new Sight(State.PRESSED, () -> wide(pressed(made.get()))),
                new Sight(State.DISABLED, () -> {
                    ActionButton button = made.get();
                    button.setUnavailable(say("reason"));
                    return wide(button);
                }),
                new Sight(State.BUSY, () -> {
                    ActionButton button = made.get();
                    button.setBusy(say("busy"));
                    return wide(button);
                }));
    }

    private Exhibit pictogramButton() {
        return new Exhibit(
                "PictogramButton",
                List.of(
                        new Sight(State.NORMAL, this::largeLetters),
                        new Sight(State.PRESSED, () -> pressed(largeLetters())),
                        new Sight(State.SELECTED, () -> {
                            PictogramButton button = largeLetters();
                            button.setOn(true);
                            return button;
                        })));
    }

    private PictogramButton largeLetters() {
        return new PictogramButton(Pictogram.TEXT_SIZE, phrases.get("frame.elder"), Exhibits::nothing);
    }

    private Exhibit serviceCard() {
        return new Exhibit(
                "ServiceCard",
                List.of(
                        new Sight(State.NORMAL, () -> wide(permit())),
                        new Sight(State.PRESSED, () -> wide(pressed(permit()))),
                        new Sight(State.DISABLED, () -> {
                            ServiceCard card = permit();
                            card.setUnavailable(say("closed"));
                            return wide(card);
                        })));
    }

    private ServiceCard permit() {
        return new ServiceCard(
                Pictogram.HOUSE,
                say("service"),
                say("service-line"),
                new Chip(Chip.Kind.INFORMATION, Pictogram.WINDOW, phrases.get("service.window")),
                Exhibits::nothing);
    }

    private Exhibit serviceTile() {
        return new Exhibit(
                "ServiceTile",
                List.of(
                        new Sight(State.NORMAL, () -> wide(tile())),
                        new Sight(State.PRESSED, () -> wide(pressed(tile())))));
    }

    private ServiceTile tile() {
        return new ServiceTile(
                Pictogram.SHIELD,
                say("service"),
                say("service-line"),
                new Chip(Chip.Kind.SUCCESS, phrases.get("service.here")),
                Exhibits::nothing);
    }

    private Exhibit choiceCard() {
        return new Exhibit(
                "ChoiceCard",
                List.of(
                        new Sight(State.NORMAL, () -> wide(choice())),
                        new Sight(State.PRESSED, () -> wide(pressed(choice()))),
                        new Sight(State.SELECTED, () -> {
                            ChoiceCard card = choice();
                            card.setSelected(true);
                            return wide(card);
                        })));
    }

    private ChoiceCard choice() {
        return new ChoiceCard(say("choice"), say("choice-line"), Exhibits::nothing);
    }

    private Exhibit ratingTile() {
        return new Exhibit(
                "RatingTile",
                List.of(
                        new Sight(State.NORMAL, () -> narrow(rating())),
                        new Sight(State.PRESSED, () -> narrow(pressed(rating())))));
    }

    private RatingTile rating() {
        return new RatingTile(Pictogram.FACE_GLAD, phrases.get("rate.level.satisfied"), Exhibits::nothing);
    }

    private Exhibit ratingRow() {
        return new Exhibit("RatingRow", List.of(new Sight(State.NORMAL, this::levels), new Sight(State.SUCCESS, () -> {
            RatingRow row = levels();
            row.thank(phrases.get("rate.thanks"));
            return row;
        })));
    }

    private RatingRow levels() {
        return new RatingRow(List.of(
                new PictogramButton(Pictogram.FACE_GLAD, phrases.get("rate.level.satisfied"), Exhibits::nothing),
                new PictogramButton(Pictogram.FACE_SORRY, phrases.get("rate.level.dissatisfied"), Exhibits::nothing)));
    }

    private Exhibit languageChoice() {
        return new Exhibit("LanguageChoice", List.of(new Sight(State.NORMAL, () -> {
            LanguageChoice choice = new LanguageChoice();
            choice.add(say("language"), say("language-line"), Exhibits::nothing);
            choice.setPrefHeight(300);
            return choice;
        })));
    }

    private Exhibit chip() {
        return new Exhibit(
                "Chip",
                List.of(
                        new Sight(State.SUCCESS, () -> narrow(new Chip(Chip.Kind.SUCCESS, say("done")))),
                        new Sight(State.INFORMATION, () -> narrow(new Chip(Chip.Kind.INFORMATION, say("done")))),
                        new Sight(State.WARNING, () -> narrow(new Chip(Chip.Kind.WARNING, say("done")))),
                        new Sight(State.DANGER, () -> narrow(new Chip(Chip.Kind.DANGER, say("done"))))));
    }

    private Exhibit notice() {
        return new Exhibit(
                "Notice",
                List.of(
                        new Sight(State.SUCCESS, () -> new Notice(Chip.Kind.SUCCESS, say("told"))),
                        new Sight(State.INFORMATION, () -> new Notice(Chip.Kind.INFORMATION, say("told"))),
                        new Sight(State.WARNING, () -> new Notice(Chip.Kind.WARNING, say("told"))),
                        new Sight(State.DANGER, () -> new Notice(Chip.Kind.DANGER, say("told")))));
    }

    private Exhibit progressSteps() {
        return new Exhibit("ProgressSteps", List.of(new Sight(State.NORMAL, () -> {
            ProgressSteps steps = new ProgressSteps();
            steps.setSteps(
                    List.of(
                            phrases.get("progress.service"),
                            phrases.get("progress.guide"),
                            phrases.get("progress.identify"),
                            phrases.get("progress.form")),
                    1);
            steps.setPrefHeight(64);
            steps.setMinHeight(64);
            return steps;
        })));
    }

    static <T extends ButtonBase> T pressed(T button) {
        button.arm();
        return button;
    }

    static <T extends Region> T wide(T region) {
        region.setMaxWidth(Double.MAX_VALUE);
        return region;
    }

    private static Region narrow(Region region) {
        region.setMaxWidth(Region.USE_PREF_SIZE);
        return region;
    }
}
