package org.hallkiosk.text.handwriting;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.text.Rarity;

/**
 * Makes shapes.bin.gz anew, to be run by hand when {@link Shape} changes: the characters of GB 2312, those others that the
 * pinyin dictionary counts ten times or more, and a few rare ones of names.
 */
final class ShapesOfAFont {
    /** Drawn after a brush, so nearer to a hand than what is made for print. Of the Debian package fonts-lxgw-wenkai. */
    static final Path INSTALLED = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");

    private static final Path PINYIN = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");
    private static final String RARE_IN_NAMES = "㑇𠮷㛃䶮堃祎翀赟旻龘";
    private static final int COUNTED_OFTEN = 10;

    private final Font font;

    ShapesOfAFont(Path file) throws IOException, FontFormatException {
        font = Arrays.stream(Font.createFonts(file.toFile()))
                .filter(one -> one.getFamily(Locale.ENGLISH).equals("LXGW WenKai"))
                .findFirst()
                .orElseThrow()
                .deriveFont((float) Ink.WRITTEN);
    }

    public static void main(String[] arguments) throws IOException, FontFormatException {
        ShapesOfAFont shapes = new ShapesOfAFont(INSTALLED);
        Map<String, float[]> made = new LinkedHashMap<>();
        characters().stream()
                .filter(character -> shapes.font.canDisplayUpTo(character) < 0)
                .forEach(character -> made.put(character, shapes.of(character)));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            CharacterModel.write(made, out);
        }
    }

    float[] of(String character) {
        return Shape.of(inkOf(character));
    }

    private Ink inkOf(String character) {
        BufferedImage picture = new BufferedImage(Ink.SIZE, Ink.SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(Color.WHITE);
        GlyphVector glyph = font.createGlyphVector(drawing.getFontRenderContext(), character);
        Rectangle2D bounds = glyph.getVisualBounds();
        drawing.translate(Ink.SIZE / 2.0 - bounds.getCenterX(), Ink.SIZE / 2.0 - bounds.getCenterY());
        drawing.fill(glyph.getOutline());
        drawing.dispose();
        float[][] dots = new float[Ink.SIZE][Ink.SIZE];
        for (int y = 0; y < Ink.SIZE; y++) {
            for (int x = 0; x < Ink.SIZE; x++) {
                dots[y][x] = picture.getRaster().getSample(x, y, 0) / 255f;
            }
        }
        return new Ink(dots);
    }

    private static Set<String> characters() throws IOException {
        Set<String> characters = new LinkedHashSet<>();
        Charset gb2312 = Charset.forName("GB2312");
        for (int lead = 0xB0; lead < 0xF8; lead++) {
            for (int trail = 0xA1; trail < 0xFF; trail++) {
                String character = new String(new byte[] {(byte) lead, (byte) trail}, gb2312);
                if (Rarity.of(character) < 2) {
                    characters.add(character);
                }
            }
        }
        for (String line : Files.readAllLines(PINYIN)) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() == 3
                    && cells.getFirst().codePointCount(0, cells.getFirst().length()) == 1
                    && cells.get(2).matches("\\d+")
                    && Integer.parseInt(cells.get(2)) >= COUNTED_OFTEN) {
                characters.add(cells.getFirst());
            }
        }
        RARE_IN_NAMES.codePoints().mapToObj(Character::toString).forEach(characters::add);
        return characters;
    }
}
