package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.journey.CardFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue held against itself and against a provincial list, with invented items. */
class CatalogueCheckTest {
    private static final String HEADINGS = "事项编码,事项名称,事项类型,设定依据\n";
    private static final String FACTS = "facts:\n  person.name: {type: PERSON_NAME}\n  home: {type: TEXT}\n";

    @TempDir
    Path folder;

    private final StringBuilder list = new StringBuilder(HEADINGS);

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("services"));
        Files.writeString(folder.resolve("facts.yaml"), FACTS);
    }

    private static String code(int number) {
        return "%012d01".formatted(number);
    }

    private static String item(int number) {
        return """
                id: item-%1$d
                code: "%2$s"
                name: {zh-CN: 事项%1$d, en: Item %1$d}
                guide:
                  type: {zh-CN: 公共服务, en: Public service}
                  basis: [{zh-CN: 《某某条例》（国务院令第1号）第二条：条件, en: 'Rules, article 2'}]
                  materials:
                    - {id: lease, name: {zh-CN: 租赁合同, en: Lease}}
                questions:
                  - id: ground
                    answers: [{id: home, scenarios: [by-lease]}]
                scenarios:
                  - {id: by-lease, materials: [lease]}
                form:
                  - fields: [{fact: person.name, required: true, editable: false}, {fact: home, required: true}]
                """.formatted(number, code(number));
    }

    private void write(int number, String content) throws IOException {
        Files.writeString(folder.resolve("services/item-" + number + ".yaml"), content);
    }

    private void listed(int number) {
        list.append(code(number)).append(",事项").append(number).append(",公共服务,《某某条例》第二条\n");
    }

    private CatalogueCheck.Report against(Charset charset) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, list.toString().getBytes(charset));
        return new CatalogueCheck(folder, CardFacts.NAMES).check(Optional.of(file));
    }

    private List<String> found() throws IOException {
        return against(StandardCharsets.UTF_8).mistakes().stream()
                .map(CatalogueCheckTest::shortly)
                .toList();
    }

    private static String shortly(Mistake mistake) {
        return Path.of(mistake.file()).getFileName() + ":" + mistake.line() + " " + mistake.kind();
    }

    @Test
    void aCatalogueThatAgreesWithItsListHasNothingToSay() throws IOException {
        write(1, item(1));
        listed(1);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aListIsReadAsASpreadsheetSavesIt(String charset) throws IOException {
        write(1, item(1));
        list.append(code(1)).append(",事项1,公共服务,\"《某某条例》第二条,\n全文\"\n\n");
        assertThat(against(Charset.forName(charset)).mistakes()).isEmpty();
    }

    @Test
    void anItemUnderAnotherCodeIsFoundByItsName() throws IOException {
        write(1, item(1).replace(code(1), code(7)));
        listed(1);
        assertThat(found()).containsExactly("item-1.yaml:2 list-code");
    }

    @Test
    void aListWithoutAColumnIsNotCompared() throws IOException {
        write(1, item(1));
        list.setLength(0);
        list.append("事项编码,事项名称,设定依据\n").append(code(2)).append(",事项2,《某某条例》第二条\n");
        assertThat(found()).containsExactly("list.csv:1 list-column");
    }

    @Test
    void rowsThatCannotBeComparedAreNamedAndTheOthersAreCompared() throws IOException {
        write(1, item(1));
        listed(1);
        list.append(",无编码,公共服务,《某某条例》第二条\n");
        listed(1);
        assertThat(found()).containsExactly("list.csv:3 list-row", "list.csv:4 list-code-twice");
    }

    @Test
    void aFileThatIsNoYamlIsNamedAndTheOthersAreChecked() throws IOException {
        write(1, "id: [\n");
        write(2, item(2).replaceFirst("code: .*\n", ""));
        listed(2);
        assertThat(found()).hasSize(2).last().isEqualTo("item-2.yaml:1 no-item-code");
    }

    @Test
    void aMaterialOfAnUnreachedScenarioIsAskedByNobody() throws IOException {
        write(1, item(1).replace("scenarios: [by-lease]", "next: nowhere"));
        listed(1);
        assertThat(found())
                .containsExactlyInAnyOrder("item-1.yaml:8 material-unasked", "item-1.yaml:13 scenario-unreached");
    }

    @Test
    void aFactThatNobodyFillsIsNamed() throws IOException {
        Files.writeString(folder.resolve("facts.yaml"), FACTS + "  forgotten: {type: TEXT}\n");
        write(1, item(1).replace("fact: person.name", "fact: pension"));
        listed(1);
        assertThat(found()).containsExactly("facts.yaml:4 fact-unfilled", "item-1.yaml:15 field-unfilled");
    }

    @Test
    void everyPlantedFaultAmongTenThousandItemsIsFoundAndNothingElse() throws IOException {
        Set<String> planted = new HashSet<>();
        for (int number = 1; number <= 10_000; number++) {
            String item = item(number);
            String at = "item-" + number + ".yaml:";
            switch (number % 1000) {
                case 1 -> {
                    item = item.replaceFirst("code: .*\n", "");
                    planted.add(at + "1 no-item-code");
                }
                case 2 -> {
                    item = item.replaceFirst("code: .*", "code: \"" + number + "\"");
                    planted.add(at + "2 code-structure");
                    planted.add(at + "2 list-code");
                }
                case 3 -> {
                    item = item.replace("zh-CN: 事项", "zh-CN: 别的事项");
                    planted.add(at + "3 list-name");
                }
                case 4 -> {
                    item = item.replace("公共服务", "行政许可");
                    planted.add(at + "5 list-type");
                }
                case 5 -> {
                    item = item.replace("第二条", "第三条");
                    planted.add(at + "6 list-basis");
                }
                case 6 -> {
                    item = item.replace(", en: Lease", "");
                    planted.add(at + "8 language-missing");
                }
                case 7 -> {
                    item = item.replace("scenarios:\n", "scenarios:\n  - {id: forgotten}\n");
                    planted.add(at + "13 scenario-unreached");
                }
                case 8 -> {
                    item = item.replace("materials: [lease]", "materials: []");
                    planted.add(at + "8 material-unasked");
                }
                case 9 -> {
                    item = item.replace("fact: person.name", "fact: pension");
                    planted.add(at + "15 field-unfilled");
                }
                case 10 -> planted.add(at + "2 not-in-list");
                default -> {}
            }
            if (number % 1000 == 11) {
                listed(number + 20_000);
                planted.add(
                        "list.csv:" + list.chars().filter(one -> one == '\n').count() + " not-here");
            }
            if (number % 1000 != 10) {
                listed(number);
            }
            write(number, item);
        }
        assertThat(planted).hasSize(120);

        long start = System.nanoTime();
        CatalogueCheck.Report report = against(StandardCharsets.UTF_8);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Checking a catalogue of 10,000 items against a list: " + took.toMillis() + " ms");

        assertThat(report.mistakes().stream().map(CatalogueCheckTest::shortly).collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(planted);
        assertThat(report.items()).isEqualTo(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
}
