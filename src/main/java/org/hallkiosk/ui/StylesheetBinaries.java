package org.hallkiosk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes each stylesheet's binary form beside it, which JavaFX reads in place of the text. The build runs it; the program
 * itself never does. A sheet that cannot be read or written ends it with the exception.
 */
public final class StylesheetBinaries {
    private StylesheetBinaries() {}

    /** @param arguments the folder of the compiled classes and their resources */
    public static void main(String[] arguments) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
            Stylesheet.convertToBinary(
                    sheet.toFile(), sheet.resolveSibling(name).toFile());
        }
    }
}
