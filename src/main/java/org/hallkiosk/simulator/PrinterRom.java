package org.hallkiosk.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hallkiosk.driver.escpos.TicketFont;

/**
 * A ticket printer's built-in font: ASCII in 12 × 24 dots and two-byte Chinese in 24 × 24. Bytes that it has no character
 * for come out as an empty box, as they do on paper. Not thread-safe.
 */
final class PrinterRom {
    private static final int CELL_HEIGHT = 24;

    private final Charset chinese = Charset.forName("GBK");
    private final TicketFont font;
    private final Map<String, BufferedImage> cells = new HashMap<>();

    PrinterRom(TicketFont font) {
        this.font = font;
    }

    /** One character as this printer reads its bytes; {@code □} for what is not in the ROM. */
    String character(byte... bytes) {
        String text = new String(bytes, bytes.length == 1 ? StandardCharsets.US_ASCII : chinese);
        boolean known = text.codePointCount(0, text.length()) == 1
                && text.indexOf('\uFFFD') < 0
                && Character.getType(text.codePointAt(0)) != Character.PRIVATE_USE;
        return known ? text : "□";
    }

    /** The character's dots, black on white. */
    BufferedImage dots(String character, int width, boolean bold) {
        return cells.computeIfAbsent(character + width + bold, key -> draw(character, width, bold));
    }

    private BufferedImage draw(String character, int width, boolean bold) {
        BufferedImage cell = PaperStrip.blank(width, CELL_HEIGHT);
        Graphics2D graphics = cell.createGraphics();
        graphics.setColor(Color.BLACK);
        if (character.equals("□")) {
            graphics.drawRect(2, 3, width - 5, CELL_HEIGHT - 7);
        } else if (character.equals("─")) {
            // Frames are the ROM's own: they reach both edges, so that they join.
            graphics.fillRect(0, CELL_HEIGHT / 2 - 1, width, 2);
        } else {
            font.draw(graphics, character.codePointAt(0), 0, 0, width, CELL_HEIGHT);
            if (bold) {
                font.draw(graphics, character.codePointAt(0), 1, 0, width, CELL_HEIGHT);
            }
        }
        graphics.dispose();
        return cell;
    }
}
