package org.hallkiosk.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hallkiosk.text.handwriting.Writing;
import org.hallkiosk.text.pinyin.Candidate;
import org.hallkiosk.text.pinyin.Candidates;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinInput;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.hallkiosk.ui.keyboard.Key.Function;
import org.hallkiosk.ui.keyboard.KeyboardState.Shift;
import org.jspecify.annotations.Nullable;

/**
 * Turns taps on keys and candidates into edits of one field. Knows no screen. To be used by one thread, the screen's.
 */
public final class KeyboardModel {
    private final Supplier<PinyinDictionary> dictionary;
    private final HandwritingReader reader;
    private final StrokeFinder strokes;
    private final BounceFilter bounces;
    private final List<Runnable> listeners = new ArrayList<>();

    private @Nullable TextTarget target;
    private PinyinInput input = PinyinInput.empty(PinyinDictionary.empty());
    private KeyboardState state = fresh(KeyboardKind.PINYIN, true);

    /**
     * @param dictionary asked when a field is edited, and at each letter until it has words, so it may still be an empty
     *     one while the real one loads; must not block
     */
    public KeyboardModel(Supplier<PinyinDictionary> dictionary) {
        this(dictionary, HandwritingReader.NONE, System::nanoTime);
    }

    /** @param reader of what is written by hand; where it is not installed, writing is not offered */
    public KeyboardModel(Supplier<PinyinDictionary> dictionary, HandwritingReader reader) {
        this(dictionary, reader, System::nanoTime);
    }

    /** @param strokes finds characters by their strokes; where they are not installed, that is not offered */
    public KeyboardModel(Supplier<PinyinDictionary> dictionary, HandwritingReader reader, StrokeFinder strokes) {
        this(dictionary, reader, strokes, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime}, for telling double taps */
    public KeyboardModel(Supplier<PinyinDictionary> dictionary, HandwritingReader reader, LongSupplier nanoTime) {
        this(dictionary, reader, StrokeFinder.NONE, nanoTime);
    }

    KeyboardModel(
            Supplier<PinyinDictionary> dictionary,
            HandwritingReader reader,
            StrokeFinder strokes,
            LongSupplier nanoTime) {
        this.strokes = strokes;
        this.dictionary = dictionary;
        this.reader = reader;
        this.bounces = new BounceFilter(nanoTime);
    }

    /** Whether characters can be written by hand. */
    boolean canReadHandwriting() {
        return reader.isInstalled();
    }

    /** Whether characters can be found by their strokes. */
    boolean canFindByStrokes() {
        return strokes.isInstalled();
    }

    public KeyboardState state() {
        return state;
    }

    /** Called after each change of the state. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * From now on keys go to this field. What was being typed into another one is finished first: nothing typed is lost.
     * The same field and kind again change nothing.
     */
    public void edit(KeyboardKind kind, TextTarget field) {
        if (field.equals(target) && kind == state.kind()) {
            return;
        }
        finish();
        target = field;
        PinyinDictionary now = dictionary.get();
        show(fresh(kind, !now.isEmpty() || now.isLoading()));
        if (state.layer() == KeyboardLayer.ENGLISH && field.text().isEmpty()) {
            // A name or a sentence begins with a capital.
            show(layered(KeyboardLayer.ENGLISH, Shift.NEXT_LETTER));
        }
    }

    /** Puts the likeliest reading of letters that still wait into the field: to be called before a field is read. */
    public void finish() {
        if (!input.isEmpty()) {
            enter(input.candidates().all().getFirst());
        }
        if (!state.writing().isEmpty()) {
            state.candidates().all().stream().findFirst().ifPresent(this::insert);
            write(Writing.nothing());
        }
        if (!state.strokes().isEmpty()) {
            state.candidates().all().stream().findFirst().ifPresent(this::insert);
            strokes("");
        }
    }

    /** Candidates of before stay until the new ones are there, as with what is written. */
    private void strokes(String typed) {
        show(stroked(typed, typed.isEmpty() ? Candidates.none() : state.candidates()));
        strokes.find(typed, found -> {
            if (typed.equals(state.strokes()) && !typed.isEmpty()) {
                show(stroked(
                        typed,
                        new Candidates(found.stream()
                                .map(text -> new Candidate(text, 0))
                                .toList())));
            }
        });
    }

    private KeyboardState stroked(String typed, Candidates candidates) {
        StringBuilder drawn = new StringBuilder();
        typed.chars()
                .map(StrokeDictionary.STROKES::indexOf)
                .forEach(stroke -> drawn.append(KeyboardLayouts.STROKES.charAt(stroke)));
        return new KeyboardState(
                state.kind(),
                state.layer(),
                state.shift(),
                drawn.toString(),
                candidates,
                0,
                state.canFindCharacters(),
                Writing.nothing(),
                typed);
    }

    /** One more stroke of a character that is written by hand. */
    public void stroke(Writing.Stroke stroke) {
        if (target != null && state.layer() == KeyboardLayer.HANDWRITING) {
            write(state.writing().with(stroke));
        }
    }

    /** Candidates of before stay until the new ones are there, so that nothing flickers under a finger. */
    private void write(Writing writing) {
        show(written(writing, writing.isEmpty() ? Candidates.none() : state.candidates()));
        reader.read(writing, found -> {
            if (writing.equals(state.writing()) && !writing.isEmpty()) {
                show(written(
                        writing,
                        new Candidates(found.stream()
                                .map(text -> new Candidate(text, 0))
                                .toList())));
            }
        });
    }

    private KeyboardState written(Writing writing, Candidates candidates) {
        return new KeyboardState(
                state.kind(), state.layer(), state.shift(), "", candidates, 0, state.canFindCharacters(), writing);
    }

    /** Drops the letters that wait and lets go of the field: another applicant must not meet them. */
    public void forget() {
        target = null;
        reader.close();
        strokes.close();
        input = PinyinInput.empty(PinyinDictionary.empty());
        show(fresh(state.kind(), state.canFindCharacters()));
    }

    /** The same field is shown anew: the letters that wait there, the layer and the page wait here. */
    public void goOnFrom(KeyboardModel former) {
        KeyboardState before = former.state;
        if (before.kind() == state.kind()) {
            input = former.input;
            show(before);
        } else if (before.isComposing()
                && before.kind().offersCandidates()
                && state.kind().offersCandidates()) {
            // In another language other keys come first, but what is half typed goes on.
            input = former.input;
            show(new KeyboardState(
                    state.kind(),
                    before.layer(),
                    before.shift(),
                    before.spelled(),
                    before.candidates(),
                    before.page(),
                    before.canFindCharacters(),
                    before.writing(),
                    before.strokes()));
        }
    }

    /** A tap on a key. Does nothing for the echo of a tap, or when there is no field. */
    public void press(Key key) {
        boolean changesPlaces = switch (key) {
            case Key.Text text -> false;
            case Function function ->
                switch (function) {
                    case TO_CHINESE, TO_HANDWRITING, TO_STROKES, TO_ENGLISH, TO_NUMBERS, DONE -> true;
                    case SHIFT, BACKSPACE, SPACE, SEPARATOR, UNDO_STROKE, CLEAR_STROKES -> false;
                };
        };
        if (target != null && bounces.accepts(key, changesPlaces)) {
            act(key, target);
        }
    }

    /** The next deletion while the key is held; no tap, so never taken for an echo. */
    public void repeatBackspace() {
        if (target != null) {
            backspace(target);
        }
    }

    /** A tap on a candidate. */
    public void choose(Candidate candidate) {
        if (target == null || !state.isComposing() || !bounces.accepts(candidate, true)) {
            return;
        }
        if (!state.strokes().isEmpty()) {
            insert(candidate);
            strokes("");
        } else if (input.isEmpty()) {
            insert(candidate);
            write(Writing.nothing());
        } else {
            enter(candidate);
        }
    }

    /** Turns to a page of the candidates. */
    public void showPage(int page) {
        if (page >= 0 && bounces.accepts("page", false)) {
            show(new KeyboardState(
                    state.kind(),
                    state.layer(),
                    state.shift(),
                    state.spelled(),
                    state.candidates(),
                    page,
                    state.canFindCharacters(),
                    state.writing(),
                    state.strokes()));
        }
    }

    private void act(Key key, TextTarget field) {
        switch (key) {
            case Key.Text text -> type(text.text(), field);
            case Function function -> {
                switch (function) {
                    case SHIFT -> show(layered(state.layer(), afterShift()));
                    case BACKSPACE -> backspace(field);
                    case SEPARATOR -> compose(input.typed(PinyinInput.SEPARATOR));
                    case UNDO_STROKE -> write(state.writing().withoutLast());
                    case CLEAR_STROKES -> {
                        if (state.layer() == KeyboardLayer.STROKES) {
                            strokes("");
                        } else {
                            write(Writing.nothing());
                        }
                    }
                    case TO_STROKES -> turnTo(KeyboardLayer.STROKES);
                    case TO_HANDWRITING -> turnTo(KeyboardLayer.HANDWRITING);
                    case TO_CHINESE -> turnTo(KeyboardLayer.CHINESE);
                    case TO_ENGLISH -> turnTo(KeyboardLayer.ENGLISH);
                    case TO_NUMBERS -> turnTo(KeyboardLayer.NUMBERS);
                    case SPACE -> {
                        if (state.isComposing()) {
                            finish();
                        } else {
                            field.insert(" ");
                        }
                    }
                    case DONE -> {
                        if (state.isComposing()) {
                            finish();
                        } else {
                            field.done();
                        }
                    }
                }
            }
        }
    }

    private void type(String text, TextTarget field) {
        if (state.layer() == KeyboardLayer.CHINESE && isLetter(text)) {
            if (input.isFull()) {
                // Whoever looks at the keys and not at the field goes on typing: no letter may vanish.
                finish();
            }
            compose(withWords().typed(text.charAt(0)));
            return;
        }
        int stroke = KeyboardLayouts.STROKES.indexOf(text);
        if (state.layer() == KeyboardLayer.STROKES && stroke >= 0) {
            strokes(state.strokes() + StrokeDictionary.STROKES.charAt(stroke));
            return;
        }
        finish();
        boolean upper = state.layer() == KeyboardLayer.ENGLISH && state.shift() != Shift.OFF && isLetter(text);
        field.insert(upper ? text.toUpperCase(Locale.ROOT) : text);
        if (upper && state.shift() == Shift.NEXT_LETTER) {
            show(layered(state.layer(), Shift.OFF));
        }
    }

    /** What is typed while the dictionary is still being loaded finds its words as soon as they are there. */
    private PinyinInput withWords() {
        return input.dictionary().isEmpty() ? new PinyinInput(dictionary.get(), input.letters()) : input;
    }

    private void backspace(TextTarget field) {
        if (!state.writing().isEmpty()) {
            write(state.writing().withoutLast());
        } else if (!state.strokes().isEmpty()) {
            strokes(state.strokes().substring(0, state.strokes().length() - 1));
        } else if (input.isEmpty()) {
            field.deleteBackward();
        } else {
            compose(input.deleted());
        }
    }

    private void enter(Candidate candidate) {
        insert(candidate);
        compose(input.chosen(candidate));
    }

    private void insert(Candidate candidate) {
        if (target != null) {
            target.insert(candidate.text());
        }
    }

    private void turnTo(KeyboardLayer layer) {
        finish();
        show(layered(layer, Shift.OFF));
    }

    private Shift afterShift() {
        return switch (state.shift()) {
            case OFF -> Shift.NEXT_LETTER;
            case NEXT_LETTER -> Shift.LOCKED;
            case LOCKED -> Shift.OFF;
        };
    }

    private void compose(PinyinInput next) {
        input = next;
        boolean canFind = next.isEmpty()
                ? state.canFindCharacters()
                : !next.dictionary().isEmpty() || next.dictionary().isLoading();
        show(new KeyboardState(
                state.kind(),
                state.layer(),
                state.shift(),
                next.spelled(),
                next.candidates(),
                0,
                canFind,
                Writing.nothing()));
    }

    private KeyboardState layered(KeyboardLayer layer, Shift shift) {
        return new KeyboardState(
                state.kind(),
                layer,
                shift,
                state.spelled(),
                state.candidates(),
                0,
                state.canFindCharacters(),
                Writing.nothing());
    }

    private static KeyboardState fresh(KeyboardKind kind, boolean canFindCharacters) {
        return new KeyboardState(
                kind, kind.firstLayer(), Shift.OFF, "", Candidates.none(), 0, canFindCharacters, Writing.nothing());
    }

    private static boolean isLetter(String text) {
        return text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    }

    private void show(KeyboardState next) {
        state = next;
        listeners.forEach(Runnable::run);
    }
}
