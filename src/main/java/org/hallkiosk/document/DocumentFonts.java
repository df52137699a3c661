package org.hallkiosk.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts that documents are set in, and in which order a character is looked for. Opened when first needed and kept,
 * but left on the disk. Not for use by several threads at once; {@link DocumentRenderer} sees to that.
 */
public final class DocumentFonts {
    /** Whom a text is by: the form itself, or whoever filled it in. Chinese forms set them apart by 黑体 and 楷体. */
    enum Style {
        PRINTED,
        FILLED_IN
    }

    private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

    private final List<FontFace> printed;
    private final List<FontFace> filledIn;

    /** Fonts in the order of asking; TrueType outlines only ({@code .ttf} or {@code .ttc}): PDFBox embeds no others. */
    public DocumentFonts(List<Path> printed, List<Path> filledIn) {
        List<FontFace> all = Stream.concat(printed.stream(), filledIn.stream())
                .distinct()
                .map(FontFace::new)
                .toList();
        this.printed = pick(all, printed);
        this.filledIn = pick(all, filledIn);
    }

    /**
     * The fonts of the Debian packages fonts-wqy-zenhei, fonts-lxgw-wenkai, fonts-droid-fallback and fonts-hanazono (for
     * rare characters), as far as they are installed.
     */
    public static DocumentFonts installed() {
        return installedUnder(FOLDER);
    }

    static DocumentFonts installedUnder(Path folder) {
        Path sans = folder.resolve("wqy/wqy-zenhei.ttc");
        Path kai = folder.resolve("lxgw-wenkai/LXGWWenKai-Regular.ttf");
        List<Path> others = List.of(
                folder.resolve("droid/DroidSansFallbackFull.ttf"),
                folder.resolve("hanazono/HanaMinA.ttf"),
                folder.resolve("hanazono/HanaMinB.ttf"),
                folder.resolve("dejavu/DejaVuSans.ttf"));
        return new DocumentFonts(
                Stream.concat(Stream.of(sans, kai), others.stream())
                        .filter(Files::isReadable)
                        .toList(),
                Stream.concat(Stream.of(kai, sans), others.stream())
                        .filter(Files::isReadable)
                        .toList());
    }

    /** What a technician should install, when documents would lack their usual fonts; empty when all is well. */
    public Optional<String> problem() {
        List<String> files = Stream.concat(printed.stream(), filledIn.stream())
                .map(face -> String.valueOf(face.file().getFileName()))
                .toList();
        boolean complete = Stream.of("wqy-zenhei.ttc", "LXGWWenKai-Regular.ttf", "HanaMinA.ttf", "HanaMinB.ttf")
                .allMatch(files::contains);
        return complete
                ? Optional.empty()
                : Optional.of("document fonts are missing: apt-get install"
                        + " fonts-wqy-zenhei fonts-lxgw-wenkai fonts-hanazono");
    }

    /** The first font that has the character; empty when none has. */
    Optional<FontFace> faceFor(Style style, int codePoint) {
        if (!isDrawnAsItIs(codePoint)) {
            return Optional.empty();
        }
        List<FontFace> order = switch (style) {
            case PRINTED -> printed;
            // Digits and Latin letters of a handwriting face are hard to read in numbers.
            case FILLED_IN -> codePoint < 0x2000 ? printed : filledIn;
        };
        return order.stream().filter(face -> face.has(codePoint)).findFirst();
    }

    /**
     * Whether a font's picture of the character is the right one by itself. Letters written from right to left change
     * with their neighbours; a variation selector asks for another picture of the character before it; what a private
     * character looks like is agreed between one font and its user.
     */
    private static boolean isDrawnAsItIs(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        boolean variation =
                (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && Character.getType(codePoint) != Character.PRIVATE_USE
                && !variation;
    }

    private static List<FontFace> pick(List<FontFace> all, List<Path> files) {
        return files.stream()
                .flatMap(file -> all.stream().filter(face -> face.file().equals(file)))
                .toList();
    }
}
