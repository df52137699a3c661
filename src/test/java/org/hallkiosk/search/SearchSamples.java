package org.hallkiosk.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinReadings;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sample services and questions of {@code src/test/resources/search}. */
final class SearchSamples {
    /** One question, of which kind it is, and which service is meant. */
    record Asked(String kind, String question, String means) {}

    private SearchSamples() {}

    static PinyinReadings readings() {
        return PinyinReadings.of(PinyinDictionary.load(Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml")));
    }

    static List<FindableService> services() {
        return lines("services.csv")
                .map(line -> line.split("\\|", -1))
                .map(cell -> new FindableService(
                        cell[0], new LocalizedText(cell[1], cell[2]), words(cell[5]), List.of(cell[3], cell[4])))
                .toList();
    }

    static List<FindableService> otherServices() {
        return lines("other-services.csv")
                .map(line -> line.split("\\|", -1))
                .map(cell ->
                        new FindableService(cell[0], new LocalizedText(cell[1], cell[2]), words(cell[3]), List.of()))
                .toList();
    }

    /** All sample services, again and again in many districts: none of them is meant by a question without district. */
    static List<FindableService> services(int count) {
        List<FindableService> all = new ArrayList<>(services());
        List<FindableService> others = otherServices();
        for (int i = 0; all.size() < count; i++) {
            FindableService other = others.get(i % others.size());
            int district = i / others.size();
            all.add(
                    district == 0
                            ? other
                            : new FindableService(
                                    other.id() + "-" + district,
                                    new LocalizedText(
                                            other.name().chinese() + "第" + district + "区",
                                            other.name().english() + " district " + district),
                                    other.words(),
                                    other.topics()));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static List<Asked> questions(String file) {
        List<Asked> questions = new ArrayList<>();
        Map<String, Map<String, String>> kinds = new YAMLMapper().readValue(read(file), LinkedHashMap.class);
        kinds.forEach(
                (kind, asked) -> asked.forEach((question, means) -> questions.add(new Asked(kind, question, means))));
        return questions;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static Stream<String> lines(String name) {
        return read(name).lines();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(SearchSamples.class.getResourceAsStream("/search/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
