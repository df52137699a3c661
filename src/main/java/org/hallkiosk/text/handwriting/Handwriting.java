package org.hallkiosk.text.handwriting;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Reads handwritten characters with libzinnia and a model of tegaki's, both Debian packages (libzinnia0,
 * tegaki-zinnia-simplified-chinese), and with the shapes and strokes of a {@link CharacterModel}. Some 30 MB are mapped
 * or held from the first reading until {@link #close()}; after that the next reading takes them in again, which takes
 * some 300 ms. For one thread at a time, not the screen's.
 */
public final class Handwriting implements AutoCloseable {
    /** Where Debian puts the model. */
    public static final Path INSTALLED_MODEL = Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");

    private static final String LIBRARY = "libzinnia.so.0";
    private static final List<String> LIBRARY_FOLDERS = List.of(
            "usr/lib/x86_64-linux-gnu/", "usr/lib/aarch64-linux-gnu/", "usr/lib64/", "usr/lib/", "usr/local/lib/");

    private final Path model;
    private final Path strokes;
    private @Nullable ZinniaLibrary library;
    private @Nullable Votes votes;
    private @Nullable MemorySegment recognizer;

    /** @param model of Zinnia */
    public Handwriting(Path model) {
        this(model, StrokeDictionary.INSTALLED);
    }

    /**
     * @param model of Zinnia
     * @param strokes the Rime dictionary of strokes; without it more is read wrongly
     */
    public Handwriting(Path model, Path strokes) {
        this.model = model;
        this.strokes = strokes;
    }

    /** Whether the files of library and model are there; loads neither, so it is quick. */
    public boolean isInstalled() {
        return Files.isReadable(model) && hasLibrary(Path.of("/"));
    }

    /** Whether the Debian packages are installed on the machine whose files begin at this folder. */
    public static boolean isInstalledUnder(Path root) {
        return Files.isReadable(root.resolve(INSTALLED_MODEL.toString().substring(1))) && hasLibrary(root);
    }

    private static boolean hasLibrary(Path root) {
        return LIBRARY_FOLDERS.stream().anyMatch(folder -> Files.isReadable(root.resolve(folder + LIBRARY)));
    }

    /**
     * Some 40 ms a call.
     *
     * @return at most so many characters, the likeliest first; none when nothing is written or nothing is installed
     */
    public synchronized List<String> read(Writing writing, int most) {
        if (writing.isEmpty() || !isInstalled()) {
            return List.of();
        }
        ZinniaLibrary zinnia = library;
        if (zinnia == null) {
            zinnia = ZinniaLibrary.load().orElse(null);
            library = zinnia;
        }
        return zinnia == null ? List.of() : read(zinnia, writing, most);
    }

    private List<String> read(ZinniaLibrary zinnia, Writing writing, int most) {
        MemorySegment opened = recognizer;
        if (opened == null) {
            opened = zinnia.open(model.toString()).orElse(null);
            recognizer = opened;
        }
        if (opened == null) {
            return List.of();
        }
        Votes counted = votes;
        if (counted == null) {
            counted = new Votes(CharacterModel.load(strokes));
            votes = counted;
        }
        return counted.best(writing, zinnia.classify(opened, writing, Votes.ZINNIA_LISTS), most);
    }

    /** Gives the model's memory back. */
    @Override
    public synchronized void close() {
        if (library != null && recognizer != null) {
            library.destroy(recognizer);
        }
        recognizer = null;
        votes = null;
    }
}
