package org.hallkiosk.simulator;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** One line as a printer collects it, with the style that is set now. */
final class LineBuffer {
    private static final int HALF = 12;
    private static final int HEIGHT = 24;

    private record Cell(String character, int x, int across, int down, boolean bold) {
        int romWidth() {
            return character.codePointAt(0) < 0x7F ? HALF : 2 * HALF;
        }

        int width() {
            return romWidth() * across;
        }

        int end() {
            return x + width();
        }
    }

    /** A whole line in dots; {@code x} is where its alignment puts it. */
    record Printed(String text, BufferedImage dots, int x, int height) {}

    private final PrinterRom rom;
    private final int lineWidth;
    private final List<Cell> cells = new ArrayList<>();
    private int position;
    private int alignment;
    private int across = 1;
    private int down = 1;
    private boolean bold;
    private boolean chinese;

    LineBuffer(PrinterRom rom, int lineWidth) {
        this.rom = rom;
        this.lineWidth = lineWidth;
    }

    void align(int wanted) {
        alignment = wanted;
    }

    void size(int timesAcross, int timesDown) {
        across = timesAcross;
        down = timesDown;
    }

    void bold(boolean wanted) {
        bold = wanted;
    }

    void chinese(boolean wanted) {
        chinese = wanted;
    }

    boolean chinese() {
        return chinese;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    boolean fits(String character) {
        return cell(character).end() <= lineWidth;
    }

    void add(String character) {
        Cell cell = cell(character);
        cells.add(cell);
        position = cell.end();
    }

    /** Counts from the line's left edge. */
    void moveTo(int dots) {
        position = dots;
    }

    private Cell cell(String character) {
        return new Cell(character, position, across, down, bold);
    }

    /** Where something so wide begins under the alignment that is set now. */
    int startOf(int width) {
        return switch (alignment) {
            case 1 -> Math.max(0, (lineWidth - width) / 2);
            case 2 -> Math.max(0, lineWidth - width);
            default -> 0;
        };
    }

    Printed take() {
        int height = cells.stream().mapToInt(cell -> HEIGHT * cell.down()).max().orElse(0);
        int width = width();
        BufferedImage dots = PaperStrip.blank(Math.max(1, width), Math.max(1, height));
        Graphics2D graphics = dots.createGraphics();
        StringBuilder text = new StringBuilder();
        int inked = 0;
        for (Cell cell : cells) {
            BufferedImage shape = rom.dots(cell.character(), cell.romWidth(), cell.bold());
            int cellHeight = HEIGHT * cell.down();
            graphics.drawImage(shape, cell.x(), height - cellHeight, cell.width(), cellHeight, null);
            text.repeat(' ', Math.max(0, (cell.x() - inked) / HALF)).append(cell.character());
            inked = cell.end();
        }
        graphics.dispose();
        cells.clear();
        position = 0;
        return new Printed(text.toString(), dots, startOf(width), height);
    }

    private int width() {
        return cells.stream().mapToInt(Cell::end).max().orElse(0);
    }
}
