package org.hallkiosk.document;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that documents are set in. Each character is taken from the first font that has it. A font is opened when it
 * is first asked, which costs its file's size in memory and some 0.2 s; the first regular and the first bold font then
 * stay open, the others, asked for rare characters only, are given back when memory runs short. Used by one document at a
 * time: {@link #lock()}.
 */
public final class DocumentFonts {
    private final List<Entry> regular;
    private final List<Entry> bold;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Looks through the given TrueType files in their order; those that are missing or broken are passed over. Characters
     * that no bold font has are taken from the regular ones.
     */
    public DocumentFonts(List<Path> regular, List<Path> bold) {
        this.regular = entries(regular);
        this.bold = new ArrayList<>(entries(bold));
        this.bold.addAll(this.regular);
    }

    /** The fonts that Debian installs from fonts-lxgw-wenkai, -hanazono, -droid-fallback and -wqy-zenhei. */
    public static DocumentFonts ofThisMachine() {
        String folder = "/usr/share/fonts/truetype/";
        return new DocumentFonts(
                List.of(
                        Path.of(folder + "lxgw-wenkai/LXGWWenKai-Regular.ttf"),
                        Path.of(folder + "hanazono/HanaMinA.ttf"),
                        Path.of(folder + "hanazono/HanaMinB.ttf"),
                        Path.of(folder + "droid/DroidSansFallbackFull.ttf"),
                        Path.of(folder + "wqy/wqy-zenhei.ttc")),
                List.of(Path.of(folder + "lxgw-wenkai/LXGWWenKai-Bold.ttf")));
    }

    /** Whether a document can hold this character. */
    public boolean canPrint(int codePoint) {
        lock.lock();
        try {
            return faceFor(codePoint, false).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Held while a document is made: fonts are not made for several threads. */
    ReentrantLock lock() {
        return lock;
    }

    Optional<FontFace> faceFor(int codePoint, boolean inBold) {
        // What a private character looks like is agreed between one font and its user; another font draws another one.
        if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.empty();
        }
        for (Entry entry : inBold ? bold : regular) {
            Optional<FontFace> face = entry.face();
            if (face.isPresent() && face.get().has(codePoint)) {
                return face;
            }
        }
        return Optional.empty();
    }

    private static List<Entry> entries(List<Path> files) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(new Entry(file, entries.isEmpty()));
        }
        return entries;
    }

    private static final class Entry {
        private final Path file;
        private final boolean stays;
        private boolean absent;
        private @Nullable FontFace kept;
        private SoftReference<@Nullable FontFace> opened = new SoftReference<>(null);

        Entry(Path file, boolean stays) {
            this.file = file;
            this.stays = stays;
        }

        Optional<FontFace> face() {
            FontFace face = opened.get();
            if (face == null && !absent) {
                face = FontFace.open(file).orElse(null);
                absent = face == null;
                opened = new SoftReference<>(face);
                kept = stays ? face : kept;
            }
            return Optional.ofNullable(face);
        }
    }
}
