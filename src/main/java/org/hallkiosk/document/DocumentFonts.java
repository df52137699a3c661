package org.hallkiosk.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.document.FontFile.Characters;

/**
 * The fonts that documents are set in. Each character is taken from the first font that has it. A font is opened when it
 * is first asked and stays open; it takes address space, not heap. May be used from any thread.
 */
public final class DocumentFonts {
    private static final String FOLDER = "/usr/share/fonts/truetype/";

    private final List<Entry> regular;
    private final List<Entry> bold;

    /**
     * Looks through the given fonts in their order; those that are missing or broken are passed over. What no bold font
     * has is taken from the regular ones.
     */
    public DocumentFonts(List<FontFile> regular, List<FontFile> bold) {
        this.regular = regular.stream().map(Entry::new).toList();
        this.bold = new ArrayList<>(bold.stream().map(Entry::new).toList());
        this.bold.addAll(this.regular);
    }

    /** The fonts that Debian installs from fonts-dejavu-extra, -lxgw-wenkai, -hanazono, -droid-fallback and -wqy-zenhei. */
    public static DocumentFonts ofThisMachine() {
        return new DocumentFonts(
                List.of(
                        latin("dejavu/DejaVuSerifCondensed.ttf"),
                        all("lxgw-wenkai/LXGWWenKai-Regular.ttf"),
                        all("hanazono/HanaMinA.ttf"),
                        all("hanazono/HanaMinB.ttf"),
                        all("droid/DroidSansFallbackFull.ttf"),
                        all("wqy/wqy-zenhei.ttc")),
                List.of(latin("dejavu/DejaVuSerifCondensed-Bold.ttf"), all("lxgw-wenkai/LXGWWenKai-Bold.ttf")));
    }

    private static FontFile latin(String name) {
        return new FontFile(Path.of(FOLDER + name), Characters.LATIN);
    }

    private static FontFile all(String name) {
        return new FontFile(Path.of(FOLDER + name), Characters.ALL);
    }

    /** Whether a document can hold this character. */
    public boolean canPrint(int codePoint) {
        return faceFor(codePoint, false).isPresent();
    }

    Optional<FontFace> faceFor(int codePoint, boolean inBold) {
        // What a private character looks like is agreed between one font and its user; another font draws another one.
        if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.empty();
        }
        for (Entry entry : inBold ? bold : regular) {
            if (entry.file.isAskedFor(codePoint)) {
                Optional<FontFace> face = entry.face();
                if (face.isPresent() && face.get().has(codePoint)) {
                    return face;
                }
            }
        }
        return Optional.empty();
    }

    private static final class Entry {
        private final FontFile file;
        private Optional<FontFace> face = Optional.empty();
        private boolean tried;

        Entry(FontFile file) {
            this.file = file;
        }

        synchronized Optional<FontFace> face() {
            if (!tried) {
                face = FontFace.open(file.path());
                tried = true;
            }
            return face;
        }
    }
}
