package org.hallkiosk.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.hallkiosk.service.Division;
import org.hallkiosk.service.Divisions;
import org.hallkiosk.text.Language;

/**
 * The divisions within one as large keys, as many on a page as there is room for; above them the way to it, each step of
 * which leads back. JavaFX thread only.
 */
public final class DivisionPicker extends Region {
    private static final double GAP = KeyGrid.GAP;
    private static final double PADDING = OnScreenKeyboard.PADDING;
    private static final double TRAIL = 84;
    private static final double FOOT = 108;
    private static final double LEAST_ROW = 72;
    private static final int USUAL_ROWS = 5;
    private static final double WIDEST = 1240;
    private static final double SMALLEST = 28;
    private static final double LEAST_SHARE = 0.8;

    /** Of the font's size: a Chinese character and one of the letters, a line, and how wide a key should be. */
    private static final double CHARACTER = 1.04;

    private static final double LETTER = 0.6;
    private static final double LINE = 1.46;
    private static final double KEY_IN_CHINESE = 7;
    private static final double KEY_IN_LETTERS = 9;
    private static final double INSET = 18;

    /**
     * @param everywhere leads back to the provinces: 全国
     * @param write leaves the rest to the keys: 往下写
     */
    public record Words(Language language, String everywhere, String previous, String next, String write) {}

    /** @param into told the path to what was chosen, {@code back} the path to what is to be chosen from again */
    record Chosen(Consumer<List<Division>> into, Consumer<List<Division>> back, Runnable write) {}

    private final List<Division> offered;
    private final Words words;
    private final Chosen chosen;
    private final List<Division> path;
    private final List<KeyCap> trail = new ArrayList<>();
    private final List<KeyCap> options = new ArrayList<>();
    private final KeyCap previous;
    private final KeyCap write;
    private final KeyCap next;
    /** Never seen: tells the size that the stylesheet gives to the names. */
    private final KeyCap measure = new KeyCap("", "", () -> {});

    private int page;
    private int perPage;

    DivisionPicker(Divisions divisions, List<Division> path, Words words, Chosen chosen) {
        this.offered = divisions.within(path);
        this.words = words;
        this.chosen = chosen;
        this.path = path;
        getStyleClass().addAll("on-screen-keyboard", "division-picker");
        step(words.everywhere(), List.of());
        for (int depth = 1; depth <= path.size(); depth++) {
            step(path.get(depth - 1).name().in(words.language()), path.subList(0, depth));
        }
        previous = key(words.previous(), "division-turn", () -> turn(-1));
        write = key(words.write(), "key-done", chosen.write());
        next = key(words.next(), "division-turn", () -> turn(1));
        measure.getStyleClass().add("division");
        measure.setVisible(false);
        getChildren().add(measure);
        getChildren().addAll(trail);
        getChildren().addAll(previous, next, write);
        setMaxWidth(WIDEST);
    }

    private void step(String name, List<Division> to) {
        KeyCap cap = key(name, "division-step", () -> chosen.back().accept(to));
        trail.add(cap);
    }

    private static KeyCap key(String name, String style, Runnable tapped) {
        KeyCap cap = new KeyCap(name, name, tapped);
        cap.getStyleClass().add(style);
        cap.setWrapText(true);
        return cap;
    }

    private void turn(int by) {
        page = Math.clamp((long) page + by, 0, pages() - 1);
        draw();
        requestLayout();
    }

    private int pages() {
        return Math.max(1, Math.ceilDiv(offered.size(), Math.max(1, perPage)));
    }

    private void draw() {
        getChildren().removeAll(options);
        options.clear();
        int from = page * perPage;
        for (Division division : offered.subList(from, Math.min(from + perPage, offered.size()))) {
            List<Division> to = new ArrayList<>(path);
            to.add(division);
            options.add(key(
                    division.name().in(words.language()),
                    "division",
                    () -> chosen.into().accept(List.copyOf(to))));
        }
        // Before the keys below them, for who goes from one to the next by a keypad.
        getChildren().addAll(1 + trail.size(), options);
        previous.setVisible(pages() > 1);
        next.setVisible(pages() > 1);
        previous.setDisable(page == 0);
        next.setDisable(page + 1 >= pages());
    }

    private double fontSize() {
        return measure.getFont().getSize();
    }

    private int columns(double width) {
        double key = fontSize()
                * switch (words.language()) {
                    case ZH_CN -> KEY_IN_CHINESE;
                    case EN -> KEY_IN_LETTERS;
                };
        return Math.clamp((int) ((width + GAP) / (key + GAP)), 2, 4);
    }

    /** Two lines of a name. */
    private double row() {
        return Math.max(LEAST_ROW, 2 * LINE * fontSize() + INSET);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 2 * PADDING + 4 * (LEAST_ROW + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * PADDING + TRAIL + GAP + USUAL_ROWS * (row() + GAP) + FOOT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PADDING;
        double height = getHeight() - 2 * PADDING;
        double trailHeight = Math.min(TRAIL, height / 5);
        double footHeight = Math.min(FOOT, height / 5);
        double room = height - trailHeight - footHeight - GAP;
        int columns = columns(width);
        int rows = Math.max(1, (int) (room / (row() + GAP)));
        if (perPage != rows * columns) {
            int first = page * perPage;
            perPage = rows * columns;
            page = first / perPage;
            draw();
        }
        double keyWidth = (width + GAP) / columns;
        double rowHeight = room / rows;
        layRow(trail, PADDING, trailHeight, width / Math.max(trail.size(), 4));
        for (int i = 0; i < options.size(); i++) {
            KeyCap cap = options.get(i);
            int column = i % columns;
            int row = i / columns;
            fit(cap, keyWidth - GAP, rowHeight - GAP);
            place(
                    cap,
                    PADDING + column * keyWidth,
                    PADDING + trailHeight + GAP + row * rowHeight,
                    keyWidth - GAP,
                    rowHeight - GAP);
        }
        double third = (width + GAP) / 3;
        double y = PADDING + height - footHeight;
        place(previous, PADDING, y, third - GAP, footHeight);
        place(write, PADDING + third, y, third - GAP, footHeight);
        place(next, PADDING + 2 * third, y, third - GAP, footHeight);
    }

    private void layRow(List<KeyCap> caps, double y, double height, double widest) {
        for (int i = 0; i < caps.size(); i++) {
            fit(caps.get(i), widest - GAP, height);
            place(caps.get(i), PADDING + i * widest, y, widest - GAP, height);
        }
    }

    /** A long name is made to fit: one that is cut off cannot be chosen with confidence. */
    private void fit(KeyCap cap, double width, double height) {
        double usual = fontSize();
        double ems = cap.getText()
                .codePoints()
                .mapToDouble(c -> c < 0x2E80 ? LETTER : CHARACTER)
                .sum();
        double lines = Math.max(1, Math.floor((height - INSET) / (LINE * usual)));
        double fits = lines * (width - INSET) / ems * 0.9;
        double size = Math.max(fits, Math.max(SMALLEST, LEAST_SHARE * usual));
        cap.setStyle(size >= usual ? "" : "-fx-font-size: %dpx;".formatted(Math.round(size)));
    }

    private void place(KeyCap cap, double x, double y, double width, double height) {
        double left = snapPositionX(x);
        double top = snapPositionY(y);
        // Rounded down: a size rounded up would take a pixel from the gap.
        cap.resizeRelocate(left, top, Math.floor(x + width) - left, Math.floor(y + height) - top);
    }
}
