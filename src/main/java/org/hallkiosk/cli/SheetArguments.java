package org.hallkiosk.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import picocli.CommandLine.Option;

/** How a document is to lie on paper, as {@code --copies 2 --duplex long-edge --tray tray-1 --size A4}. */
final class SheetArguments {
    @Option(names = "--copies", paramLabel = "N")
    private Optional<Integer> copies = Optional.empty();

    @Option(names = "--duplex", paramLabel = "EDGE", arity = "0..1", fallbackValue = "long-edge")
    private Optional<String> duplex = Optional.empty();

    @Option(names = "--tray", paramLabel = "TRAY")
    private Optional<String> tray = Optional.empty();

    @Option(names = "--size", paramLabel = "SIZE")
    private Optional<String> size = Optional.empty();

    boolean given() {
        return copies.isPresent() || duplex.isPresent() || tray.isPresent() || size.isPresent();
    }

    /** What was written that makes no sense; empty when all is well. */
    Optional<String> wrong() {
        if (copies.filter(number -> number < 1).isPresent()) {
            return copies.map(number -> "--copies " + number);
        }
        if (duplex.isPresent() && sides().isEmpty()) {
            return duplex.map(edge -> "--duplex " + edge);
        }
        return size.filter(name -> paper().isEmpty()).map(name -> "--size " + name);
    }

    SheetOptions options() {
        return new SheetOptions(copies.orElse(1), sides().orElse(Sides.ONE), tray, paper().orElse(PaperSize.A4));
    }

    private Optional<Sides> sides() {
        return duplex.flatMap(edge -> Arrays.stream(Sides.values())
                .filter(sides -> DeviceCalls.keyword(sides).equals(edge))
                .findFirst());
    }

    private Optional<PaperSize> paper() {
        return size.flatMap(name -> Arrays.stream(PaperSize.values())
                .filter(paper -> paper.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst());
    }
}
