package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.FieldChange;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.ui.component.ConflictRow;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.KnownGroup;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ProvenanceTag;
import org.hallkiosk.ui.component.RowPages;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form, filled in as far as anything is known, each value with where it comes from. In large letters it is
 * only looked at, and what has no room is shown after the next touch, for who needs them scrolls least easily.
 */
final class FormView implements StepView {
    /** Characters of a value that surely fit half the width. */
    private static final int SHORT = 12;

    private final ScreenContext context;
    private final int page;
    private final List<Region> rows = new ArrayList<>();
    private final VBox column = new VBox();
    private final ScrollColumn scroll;
    private final RowPages pages;
    private final boolean paged;
    private final Screen screen;
    private String headline;
    private @Nullable GridPane pair;
    private @Nullable Known group;
    private @Nullable Drawn drawn;
    private boolean seenBefore;

    /** All of a state that the rows are made from. */
    private record Drawn(FactSheet facts, Map<String, Notice> mistakes, Optional<Notice> notice) {}

    /** The lines of what one source said. */
    private record Known(FactSource source, KnownGroup lines) {}

    FormView(ScreenContext context, JourneyState state, int page) {
        this.context = context;
        this.page = page;
        column.getStyleClass().add("form-rows");
        pages = new RowPages((shown, of) -> context.phrases().get("pages.where", Map.of("page", shown, "pages", of)));
        paged = state.mode().elder();
        scroll = new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down"));
        FormPage shown = state.chosenService().form().get(page);
        String hint = context.phrases().of(shown.title())
                + rest(state, state.chosenService().form().size());
        headline = context.say(headline(state, shown));
        Screen filled = Screen.of(headline, paged ? pages : scroll)
                .withHint(hint)
                .withMainAction(new PrimaryButton(context.say("form.next"), this::goOn));
        screen = state.chosenService().drafts().isPresent()
                ? filled.withSecondAction(new SecondaryButton(
                        context.say("draft.keep"), () -> context.tell().accept(new JourneyEvent.KeepDraft())))
                : filled;
        follow(state);
    }

    private void goOn() {
        if (paged && pages.turn(1)) {
            context.turned().run();
        } else {
            context.tell().accept(new JourneyEvent.Proceed());
        }
    }

    @Override
    public boolean goBack() {
        return paged && pages.turn(-1);
    }

    /** Whoever comes back sees what he or she saw last. */
    @Override
    public void comeFrom(Step before) {
        if (before instanceof Step.EditField(int ignored, String fact)) {
            rows.stream()
                    .filter(row -> id(fact).equals(row.getId()))
                    .findFirst()
                    .ifPresent(pages::goTo);
        } else if (isLater(before)) {
            pages.goTo(1);
        }
    }

    private boolean isLater(Step other) {
        return switch (other) {
            case Step.Form(int of) -> of > page;
            case Step.AskField(int of, String ignored) -> of >= page;
            case Step.Materials ignored -> true;
            case Step.ChooseDelivery ignored -> true;
            case Step.Sign ignored -> true;
            case Step.PreparingDocument ignored -> true;
            case Step.Preview ignored -> true;
            default -> false;
        };
    }

    private static String id(String fact) {
        return "field-" + fact;
    }

    /** How far it still goes: in questions where they are asked one by one, else in pages. */
    private String rest(JourneyState state, int pages) {
        Phrases phrases = context.phrases();
        if (state.mode().elder()) {
            int left = context.questions().left(state, page);
            return left == 0 ? "" : phrases.get("notice.comma") + phrases.get("question.left", Map.of("count", left));
        }
        return pages > 1
                ? phrases.get("notice.comma") + phrases.get("form.page", Map.of("page", page + 1, "pages", pages))
                : "";
    }

    private static String headline(JourneyState state, FormPage shown) {
        if (state.mode().elder()) {
            return "form.headline-known";
        }
        boolean undecided =
                shown.fields().stream().anyMatch(field -> state.facts().inConflict(field.fact()));
        return undecided || missing(state, shown) > 0 ? "form.headline" : "form.headline-done";
    }

    private static long missing(JourneyState state, FormPage shown) {
        return shown.fields().stream()
                .filter(field ->
                        field.required() && state.facts().value(field.fact()).isEmpty())
                .count();
    }

    /** Once nothing is missing or undecided any more, it only asks to check. */
    @Override
    public String headline() {
        return headline;
    }

    @Override
    public void follow(JourneyState state) {
        headline = context.say(headline(state, state.chosenService().form().get(page)));
        Drawn wanted = new Drawn(state.facts(), state.mistakes(), state.notice());
        if (wanted.equals(drawn)) {
            // The touch itself changes the state: a row made anew under a finger would never be let go of.
            return;
        }
        drawn = wanted;
        rows.clear();
        pair = null;
        group = null;
        state.notice().ifPresent(notice -> rows.add(Notices.banner(notice, context.phrases())));
        if (handsIn(state)) {
            rows.addAll(LicenceNotices.of(state, context.phrases()));
        }
        Optional<Region> firstWrong = Optional.empty();
        for (FormField field : fields(state)) {
            Region row = state.facts().inConflict(field.fact()) ? conflict(state, field) : row(state, field);
            Optional<Fact> known = onlyLookedAt(state, field);
            if (known.isPresent() && row instanceof FieldRow line) {
                addKnown(line, known.get());
            } else {
                group = null;
                add(row, isShort(state, field));
            }
            if (firstWrong.isEmpty() && state.mistakes().containsKey(field.fact())) {
                firstWrong = Optional.of(row);
            }
        }
        if (paged) {
            pages.setRows(rows);
        } else {
            column.getChildren().setAll(rows);
        }
        // The row has its place only after the next layout.
        firstWrong.ifPresent(row -> Platform.runLater(() -> reveal(row)));
    }

    /** All of the page; where questions are asked one by one, what is no question any more. */
    private List<FormField> fields(JourneyState state) {
        return state.mode().elder()
                ? context.questions().lookedAt(state, page)
                : state.chosenService().form().get(page).fields();
    }

    private void reveal(Region row) {
        if (!seenBefore && paged) {
            pages.goTo(row);
        } else if (!seenBefore) {
            scroll.reveal(row);
        }
        seenBefore = false;
    }

    /** Who changes the letters or the language goes on reading where he or she was. */
    @Override
    public void goOnFrom(StepView before) {
        seenBefore = drawn != null && !drawn.mistakes().isEmpty();
    }

    /** Whether nothing comes after this page that would show what is handed in. */
    private boolean handsIn(JourneyState state) {
        return state.chosenService().document().isEmpty()
                && page == state.chosenService().form().size() - 1;
    }

    /** Two short values that need no hand stand side by side, so that what needs one is in sight. */
    private void add(Region row, boolean isShort) {
        if (!isShort) {
            pair = null;
            rows.add(row);
            return;
        }
        GridPane open = pair;
        if (open != null) {
            open.add(row, 1, 0);
            pair = null;
            return;
        }
        GridPane begun = new GridPane();
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        begun.getColumnConstraints().addAll(half, half);
        begun.add(row, 0, 0);
        begun.getStyleClass().add("form-pair");
        rows.add(begun);
        pair = begun;
    }

    private boolean isShort(JourneyState state, FormField field) {
        Optional<Fact> fact = state.facts().get(field.fact());
        return !state.mode().elder()
                && !state.facts().inConflict(field.fact())
                && fact.map(known -> context.display()
                                        .show(
                                                field.fact(),
                                                known.value(),
                                                context.phrases().language())
                                        .length()
                                <= SHORT)
                        .orElse(false)
                && !mayChange(state, field);
    }

    /** In large letters, what nobody may change here stands close together, so that all of it is seen at once. */
    private Optional<Fact> onlyLookedAt(JourneyState state, FormField field) {
        boolean looked = state.mode().elder()
                && !mayChange(state, field)
                && !state.mistakes().containsKey(field.fact())
                && !state.facts().inConflict(field.fact());
        return looked ? state.facts().get(field.fact()) : Optional.empty();
    }

    private void addKnown(FieldRow row, Fact fact) {
        Known open = group;
        if (open == null || open.source() != fact.source()) {
            open = new Known(fact.source(), new KnownGroup(tag(fact), context.wide()));
            rows.add(open.lines());
            group = open;
        }
        row.setProvenance(null);
        open.lines().add(row);
    }

    private Region row(JourneyState state, FormField field) {
        Phrases phrases = context.phrases();
        String label = context.display().label(field.fact(), phrases.language());
        FieldRow row =
                new FieldRow(field.required() ? label : phrases.get("form.optional-label", Map.of("label", label)));
        row.setId(id(field.fact()));
        Optional<Fact> fact = state.facts().get(field.fact());
        Notice mistake = state.mistakes().get(field.fact());
        String refused = mistake == null ? null : state.drafts().get(field.fact());
        boolean change = mayChange(state, field);
        Runnable open = () -> context.tell().accept(new JourneyEvent.FieldOpened(field.fact()));
        if (fact.isPresent()) {
            row.setValue(context.display().show(field.fact(), fact.get().value(), phrases.language()));
            row.setProvenance(tag(fact.get()));
            if (change) {
                row.setChange(phrases.get("form.change"), open);
            }
        } else if (refused != null) {
            row.setValue(refused);
            row.setChange(phrases.get("form.change"), open);
        } else if (field.required()) {
            row.setMissing(phrases.get("form.fill"));
            row.setChange(phrases.get("form.fill-short"), open);
        } else {
            row.setValue(phrases.get("form.empty"));
            if (change) {
                row.setChange(phrases.get("form.fill-short"), open);
            }
        }
        row.setError(mistake == null ? null : Notices.words(mistake, phrases));
        return row;
    }

    private boolean mayChange(JourneyState state, FormField field) {
        return field.editable()
                && context.catalogue()
                        .fact(field.fact())
                        .map(definition ->
                                FieldChange.allowed(definition, state.facts().get(field.fact())))
                        .orElse(false);
    }

    private Region conflict(JourneyState state, FormField field) {
        Phrases phrases = context.phrases();
        ConflictRow row = new ConflictRow(
                context.display().label(field.fact(), phrases.language()), phrases.get("form.undecided"));
        Map<String, Fact> distinct = new LinkedHashMap<>();
        List<Fact> all = state.facts().all(field.fact());
        all.forEach(fact -> distinct.putIfAbsent(fact.value(), fact));
        for (Fact fact : distinct.values()) {
            row.addValue(
                    context.display().show(field.fact(), fact.value(), phrases.language()),
                    tag(fact),
                    () -> context.tell().accept(new JourneyEvent.SourceChosen(field.fact(), fact.source())));
        }
        if (mayChange(state, field)) {
            row.setNeither(
                    phrases.get("form.neither"),
                    () -> context.tell().accept(new JourneyEvent.FieldOpened(field.fact())));
        }
        return row;
    }

    private ProvenanceTag tag(Fact fact) {
        return ProvenanceTags.of(fact, context);
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
