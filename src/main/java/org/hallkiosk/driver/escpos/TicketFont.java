package org.hallkiosk.driver.escpos;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws characters that a printer's own font lacks, each from the first font of the machine that has it. It never draws a
 * substitute box: a character that no font has is not {@link #canDraw(int) drawable}, and whoever prints says so. Fonts
 * are opened when the first character is asked for (some 0.2 s for Noto's collection) and may be used from any thread.
 */
public final class TicketFont {
    /** Share of the em above the baseline in East Asian fonts. */
    private static final double ASCENT = 0.87;

    private static final FontRenderContext DOTS = new FontRenderContext(new AffineTransform(), true, true);

    private final List<Path> files;
    private @Nullable List<Font> opened;

    /** Looks through the given font files in their order; those that are missing or broken are passed over. */
    public TicketFont(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** The fonts that Debian installs from fonts-noto-cjk, -droid-fallback, -lxgw-wenkai, -wqy-zenhei and -hanazono. */
    public static TicketFont ofThisMachine() {
        String truetype = "/usr/share/fonts/truetype/";
        return new TicketFont(List.of(
                Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
                Path.of(truetype + "droid/DroidSansFallbackFull.ttf"),
                Path.of(truetype + "lxgw-wenkai/LXGWWenKaiMono-Regular.ttf"),
                Path.of(truetype + "wqy/wqy-zenhei.ttc"),
                Path.of(truetype + "hanazono/HanaMinA.ttf"),
                Path.of(truetype + "hanazono/HanaMinB.ttf"),
                Path.of(truetype + "dejavu/DejaVuSansMono.ttf")));
    }

    public boolean canDraw(int codePoint) {
        return Character.isWhitespace(codePoint) || fontFor(codePoint).isPresent();
    }

    /** Draws one character in a cell; a glyph that is wider than the cell is narrowed. */
    public void draw(Graphics2D graphics, int codePoint, double x, double y, double cellWidth, double cellHeight) {
        Optional<Font> found = fontFor(codePoint);
        if (found.isEmpty()) {
            return;
        }
        GlyphVector glyph = glyph(found.get().deriveFont((float) cellHeight), codePoint);
        double advance = glyph.getLogicalBounds().getWidth();
        double narrowed = advance > cellWidth ? cellWidth / advance : 1;
        AffineTransform place =
                AffineTransform.getTranslateInstance(x + (cellWidth - advance * narrowed) / 2, y + cellHeight * ASCENT);
        place.scale(narrowed, 1);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.fill(place.createTransformedShape(glyph.getOutline()));
    }

    private Optional<Font> fontFor(int codePoint) {
        if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.empty();
        }
        return fonts().stream()
                .filter(font -> font.canDisplay(codePoint) && hasInk(font, codePoint))
                .findFirst();
    }

    /** Some fonts claim a character and hold an empty glyph for it. */
    private static boolean hasInk(Font font, int codePoint) {
        return !glyph(font, codePoint).getOutline().getBounds2D().isEmpty();
    }

    private static GlyphVector glyph(Font font, int codePoint) {
        return font.createGlyphVector(DOTS, Character.toString(codePoint));
    }

    private synchronized List<Font> fonts() {
        List<Font> fonts = opened;
        if (fonts == null) {
            fonts = files.stream().flatMap(file -> open(file).stream()).toList();
            opened = fonts;
        }
        return fonts;
    }

    private static Optional<Font> open(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            List<Font> faces = new ArrayList<>(Arrays.asList(Font.createFonts(file.toFile())));
            // A collection holds the same characters in the shapes of several countries: prefer China's, and half-width
            // Latin that fills its cell.
            return faces.stream().min(Comparator.comparingInt(TicketFont::foreignness));
        } catch (IOException | FontFormatException broken) {
            return Optional.empty();
        }
    }

    private static int foreignness(Font face) {
        String name = face.getFontName();
        return (name.contains(" SC") ? 0 : 2) + (name.contains("Mono") ? 0 : 1);
    }
}
