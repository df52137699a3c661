package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a hall's catalogue is complete and agrees with the provincial list. Reads the service files as they are, also
 * those that a terminal would refuse, so that a catalogue in the making can be checked.
 */
public final class CatalogueCheck {
    private final Path folder;
    private final Set<String> onCards;

    /**
     * @param folder a configuration with {@code services/} and {@code facts.yaml}
     * @param onCards the names of the facts that an identity card fills
     */
    public CatalogueCheck(Path folder, Set<String> onCards) {
        this.folder = folder;
        this.onCards = Set.copyOf(onCards);
    }

    /**
     * What was found.
     *
     * @param items how many service files there are
     * @param listed how many items the list has; 0 without a list
     * @param mistakes by file and line; those of the list have the list's own name
     */
    public record Report(int items, int listed, List<Mistake> mistakes) {
        public Report {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads and compares everything; blocks for a few seconds for ten thousand items.
     *
     * @param list the provincial list as a CSV file, when there is one
     */
    public Report check(Optional<Path> list) {
        List<Mistake> mistakes = Collections.synchronizedList(new ArrayList<>());
        List<YamlDocument> services = serviceFiles(mistakes).parallelStream()
                .map(file -> document("services/" + file.getFileName(), file, mistakes))
                .filter(document -> document.root().isPresent())
                .toList();
        services.forEach(service -> mistakes.addAll(ItemCheck.mistakes(service)));
        sameCodes(services, mistakes);
        YamlDocument facts = document(ConfigurationFiles.FACTS, folder.resolve(ConfigurationFiles.FACTS), mistakes);
        mistakes.addAll(UnfilledFacts.mistakes(facts.mapping().mapping("facts"), services, onCards));
        Optional<ProvincialListReader.Reading> reading = list.map(ProvincialListReader::read);
        reading.ifPresent(read -> mistakes.addAll(read.mistakes()));
        Optional<ProvincialList> read = reading.flatMap(ProvincialListReader.Reading::list);
        read.ifPresent(there -> mistakes.addAll(ListComparison.mistakes(services, there)));
        return new Report(
                services.size(),
                read.map(there -> there.rows().size()).orElse(0),
                mistakes.stream().sorted().toList());
    }

    private List<Path> serviceFiles(List<Mistake> mistakes) {
        try (Stream<Path> files = Files.list(folder.resolve("services"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                mistakes.add(Mistake.of("services", 0, "no-services", Map.of()));
            }
            return found;
        } catch (IOException e) {
            mistakes.add(Mistake.of("services", 0, "folder-missing", Map.of("folder", "services")));
            return List.of();
        }
    }

    private static YamlDocument document(String name, Path file, List<Mistake> mistakes) {
        try {
            YamlDocument document = YamlReader.read(name, Files.readAllBytes(file));
            mistakes.addAll(document.mistakes());
            return document;
        } catch (IOException e) {
            mistakes.add(Mistake.of(
                    name, 0, "file-unreadable", Map.of("problem", e.getClass().getSimpleName())));
            return new YamlDocument(name, Optional.empty(), List.of());
        }
    }

    private static void sameCodes(List<YamlDocument> services, List<Mistake> mistakes) {
        Map<String, String> fileOfCode = new HashMap<>();
        for (YamlDocument service : services) {
            service.mapping().optionalText("code").ifPresent(code -> {
                String other = fileOfCode.putIfAbsent(code, service.file());
                if (other != null) {
                    int line = service.mapping().lineOf("code");
                    mistakes.add(Mistake.of(service.file(), line, "same-code", Map.of("code", code, "other", other)));
                }
            });
        }
    }
}
