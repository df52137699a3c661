package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.configuration.ProvincialList.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Reads a provincial list from a CSV file (RFC 4180) in UTF-8 or, as a Chinese spreadsheet saves it, in GB18030. The first
 * line names the columns, in any order and in Chinese or English; columns that the check does not need may stand there too.
 */
final class ProvincialListReader {

    /** What came of reading; no list where the file cannot be used, and the mistakes say why. */
    record Reading(Optional<ProvincialList> list, List<Mistake> mistakes) {
        Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    private enum Column {
        CODE,
        NAME,
        TYPE,
        BASIS;

        private List<String> headings() {
            return switch (this) {
                case CODE -> List.of("code", "事项编码", "编码", "实施编码");
                case NAME -> List.of("name", "事项名称", "名称");
                case TYPE -> List.of("type", "事项类型", "类型");
                case BASIS -> List.of("basis", "设定依据", "办理依据", "依据");
            };
        }

        private int in(String[] line) {
            for (int place = 0; place < line.length; place++) {
                if (headings().contains(LegalReferences.plain(line[place]).toLowerCase(Locale.ROOT))) {
                    return place;
                }
            }
            return -1;
        }
    }

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> lineOfCode = new HashMap<>();

    private ProvincialListReader(String file) {
        this.file = file;
    }

    static Reading read(Path path) {
        String file = path.toString();
        try {
            return new ProvincialListReader(file).read(decoded(Files.readAllBytes(path)));
        } catch (IOException e) {
            String problem = Files.isRegularFile(path) ? e.getClass().getSimpleName() : "?";
            return new Reading(
                    Optional.empty(), List.of(Mistake.of(file, 0, "list-unreadable", Map.of("problem", problem))));
        }
    }

    private static String decoded(byte[] bytes) {
        return switch (FileEncoding.decode(bytes)) {
            case FileEncoding.Decoded(String text) -> text;
            case FileEncoding.Undecodable(int ignored, String likely) ->
                new String(bytes, Charset.forName(likely.equals("UTF-16") ? "UTF-16" : "GB18030"));
        };
    }

    private Reading read(String text) {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(text)) {
            Map<Column, Integer> places = columns(lines.hasNextValue() ? lines.nextValue() : new String[0]);
            if (!mistakes.isEmpty()) {
                return new Reading(Optional.empty(), mistakes);
            }
            int line = 1;
            while (lines.hasNextValue()) {
                line++;
                row(line, lines.nextValue(), places).ifPresent(rows::add);
            }
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            return new Reading(
                    Optional.empty(),
                    List.of(Mistake.of(
                            file,
                            place == null ? 0 : Math.max(0, place.getLineNr()),
                            "list-not-csv",
                            Map.of("problem", e.getOriginalMessage()))));
        }
        return new Reading(Optional.of(new ProvincialList(file, rows)), mistakes);
    }

    private Map<Column, Integer> columns(String[] headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = column.in(headings);
            if (place < 0) {
                mistakes.add(Mistake.of(file, 1, "list-column", Map.of("known", column.headings())));
            }
            places.put(column, place);
        }
        return places;
    }

    private Optional<Row> row(int line, String[] cells, Map<Column, Integer> places) {
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return Optional.empty();
        }
        Row row = new Row(
                line,
                cell(cells, places, Column.CODE),
                cell(cells, places, Column.NAME),
                cell(cells, places, Column.TYPE),
                cell(cells, places, Column.BASIS));
        if (row.code().isEmpty() || row.name().isEmpty()) {
            mistakes.add(Mistake.of(file, line, "list-row", Map.of()));
            return Optional.empty();
        }
        Integer before = lineOfCode.putIfAbsent(row.code(), line);
        if (before != null) {
            mistakes.add(Mistake.of(file, line, "list-code-twice", Map.of("code", row.code(), "otherLine", before)));
            return Optional.empty();
        }
        return Optional.of(row);
    }

    private static String cell(String[] cells, Map<Column, Integer> places, Column column) {
        int place = places.getOrDefault(column, -1);
        return place < 0 || place >= cells.length ? "" : cells[place].strip();
    }
}
