package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.ScriptStep;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.service.Identification;
import org.hallkiosk.service.ServiceItem;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/taps.md} is what the shipped journeys ask of a finger; the system property {@code taps=write} writes it
 * anew.
 */
class JourneyTapsTest {
    private static final Path JOURNEYS = Path.of("kiosk-config", "journeys");
    private static final Path TABLE = Path.of("docs", "taps.md");

    /** From looking for the next thing to having touched it; the table says where both figures come from. */
    private static final double SECONDS_A_TOUCH = 3;

    private static final double SECONDS_A_KEY = 0.7;

    private record Effort(int touches, int keys) {
        Effort plus(int moreTouches, int moreKeys) {
            return new Effort(touches + moreTouches, keys + moreKeys);
        }

        long seconds() {
            return 5 * Math.ceilDiv(Math.round(touches * SECONDS_A_TOUCH + keys * SECONDS_A_KEY), 5);
        }
    }

    @Test
    void theTableIsThatOfTheShippedJourneys() throws Exception {
        String table = table();
        if (System.getProperty("taps", "").equals("write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).content().isEqualTo(table);
    }

    @Test
    void residencePermitWithACodeThatWasFilledInAtHomeTakesTwelveTouchesAndNoKey() throws Exception {
        assertThat(effort(script("residence-permit-filled-in-at-home.zh-CN.yaml")))
                .isEqualTo(new Effort(12, 0));
    }

    @Test
    void residencePermitWithCardAndCodeTakesTwelveTouchesAndNoKey() throws Exception {
        assertThat(effort(script("residence-permit-card-and-code.zh-CN.yaml"))).isEqualTo(new Effort(12, 0));
    }

    @Test
    void everyServiceThatTakesCodesHasAJourneyWithOne() throws Exception {
        List<Walk> walks = walks();
        List<String> without = items().stream()
                .filter(item -> item.identification().ways().contains(Identification.Way.CODE))
                .map(ServiceItem::id)
                .filter(id -> walks.stream().anyMatch(walk -> isOf(id, walk.name())))
                .filter(id -> walks.stream().noneMatch(walk -> isOf(id, walk.name()) && walk.byCode()))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void keysAndTouchesAreCountedAsAFingerMakesThem() throws Exception {
        Path file = Files.createTempFile("journey", ".yaml");
        try {
            Files.writeString(file, """
                    steps:
                      - tap: 中文
                      - fill: {住所类型: 租赁}
                      - fill: {手机号码: "13900001234"}
                      - open: 现居住地址
                      - type: "88 hao=号"
                      - tap: 完成
                      - sign
                      - wait for: farewell
                      - tap: 完成
                    """);
            // One; two for a choice; open, eleven digits and done; open, two digits, three letters and a choice, done;
            // one.
            assertThat(effort(JourneyScript.read(file))).isEqualTo(new Effort(8, 17));
        } finally {
            Files.delete(file);
        }
    }

    private record Walk(String name, JourneyScript script, Effort effort) {
        boolean byCode() {
            return script.lines().stream().anyMatch(line -> line.step() instanceof ScriptStep.ShowCode);
        }

        String cell() {
            String language = name.substring(name.indexOf('.') + 1);
            return "%d + %d, %d s ([%s](../kiosk-config/journeys/%s.yaml))"
                    .formatted(effort.touches(), effort.keys(), effort.seconds(), language, name);
        }
    }

    private static String table() throws IOException, ScriptMistake {
        StringBuilder table = new StringBuilder("""
                # Taps and seconds

                What each shipped journey asks of a finger, from the first screen to the last, which goes by itself. Touches are counted in the journeys themselves (a signature is one), keys are those of the on-screen keyboard. Made by `JourneyTapsTest`.

                每个随附流程要点几下，从第一屏到最后一屏（最后一屏会自己离开）。点按数直接取自流程（签名算一下），按键是屏幕键盘上的。由 `JourneyTapsTest` 生成。

                ## Cold and with a code · 凭身份证与凭二维码

                Touches + keys, and about how many seconds. Cold is with the card, or with nothing, and everything else typed; the code carries what was filled in elsewhere. The journeys beside each other may differ in ground and language, so the difference is not the code's alone; — is where the service takes no code.

                点按数 + 按键数，以及约多少秒。左边只凭身份证（或什么都不带），其余现填；右边的二维码带着事先填好的内容。并排的流程情形和语言可能不同，所以差别不全是二维码省下的；“—”表示该事项不用二维码。

                | service · 事项 | cold · 凭身份证 | code · 凭二维码 |
                | --- | --- | --- |
                """);
        List<Walk> walks = walks();
        for (ServiceItem item : items()) {
            List<Walk> own =
                    walks.stream().filter(walk -> isOf(item.id(), walk.name())).toList();
            if (!own.isEmpty()) {
                table.append("| %s · %s | %s | %s |%n"
                        .formatted(
                                item.name().english(),
                                item.name().chinese(),
                                cells(own.stream()
                                        .filter(walk -> !walk.byCode())
                                        .toList()),
                                cells(own.stream().filter(Walk::byCode).toList())));
            }
        }
        table.append("""

                ## Each journey · 每个流程

                | journey · 流程 | with · 凭 | touches · 点按 | keys · 按键 | about s · 约秒 |
                | --- | --- | ---: | ---: | ---: |
                """);
        for (Walk walk : walks) {
            table.append("| [%s](../kiosk-config/journeys/%s.yaml) | %s | %d | %d | %d |%n"
                    .formatted(
                            walk.name(),
                            walk.name(),
                            with(walk.script()),
                            walk.effort().touches(),
                            walk.effort().keys(),
                            walk.effort().seconds()));
        }
        return table.append("""

                ## Where the seconds come from · 秒数从何而来

                They are assumptions, not measured with people: three for each touch, 0.7 for each key, for somebody who has not been here before; what devices and platform take comes on top. They lean on the keystroke-level model (Card, Moran, Newell: *The keystroke-level model for user performance time with interactive systems*, Communications of the ACM 23(7), 1980, [doi:10.1145/358886.358895](https://doi.org/10.1145/358886.358895)): to make up one's mind 1.35 s, to point 1.1 s and to press 0.2 s are 2.65 s, here 3; a key takes 0.5 s in random letters and 0.75 s in complex codes, here 0.7. That model is of practised office users with a mouse. Older people are slower at touching than younger ones (Findlater and others: *Age-related differences in performance with touchscreens compared to traditional mouse input*, CHI 2013), by how much in a hall is not known: take the seconds to compare journeys with each other, not as a promise.

                秒数是假设，没有请人测过：每点一下三秒，每按一键 0.7 秒，按第一次来的人算；设备和平台用的时间另算。依据是击键层次模型（Card、Moran、Newell，1980，出处见上）：想一下 1.35 秒、指过去 1.1 秒、按下 0.2 秒，共 2.65 秒，这里取 3；打随机字母每键 0.5 秒、复杂代码 0.75 秒，这里取 0.7。该模型针对熟练使用鼠标的办公人员；老年人触屏比年轻人慢（Findlater 等，CHI 2013），在大厅里慢多少并不清楚。这些秒数只宜用来比较流程，不是承诺。
                """).toString();
    }

    private static List<Walk> walks() throws IOException, ScriptMistake {
        List<Walk> walks = new ArrayList<>();
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                if (items().stream().anyMatch(item -> isOf(item.id(), name))) {
                    JourneyScript script = JourneyScript.read(file);
                    walks.add(new Walk(name, script, effort(script)));
                }
            }
        }
        return walks;
    }

    private static String cells(List<Walk> walks) {
        return walks.isEmpty() ? "—" : walks.stream().map(Walk::cell).collect(Collectors.joining("<br>"));
    }

    private static List<ServiceItem> items() {
        return List.copyOf(Applicant.shipped().catalogue().items());
    }

    private static boolean isOf(String service, String journey) {
        return journey.startsWith(service + ".")
                || journey.startsWith(service + "-filled")
                || journey.startsWith(service + "-card-and-code");
    }

    private static JourneyScript script(String name) throws ScriptMistake {
        return JourneyScript.read(JOURNEYS.resolve(name));
    }

    private static String with(JourneyScript script) {
        List<String> with = new ArrayList<>();
        for (JourneyScript.Line line : script.lines()) {
            if (line.step() instanceof ScriptStep.PlaceCard) {
                with.add("card · 身份证");
            } else if (line.step() instanceof ScriptStep.ShowCode) {
                with.add("code · 二维码");
            }
        }
        return with.isEmpty() ? "—" : String.join(", ", with);
    }

    private static Effort effort(JourneyScript script) {
        Effort effort = new Effort(0, 0);
        for (JourneyScript.Line line : script.lines()) {
            if (line.step() instanceof ScriptStep.WaitFor(String screen) && screen.equals("farewell")) {
                // It goes by itself.
                return effort;
            }
            effort = switch (line.step()) {
                case ScriptStep.Tap ignored -> effort.plus(1, 0);
                case ScriptStep.Open ignored -> effort.plus(1, 0);
                case ScriptStep.Sign ignored -> effort.plus(1, 0);
                case ScriptStep.Fill(var ignored, String text) ->
                    // Opened, and ended by a choice or by the key that says done.
                    effort.plus(2, keys(text).orElse(0));
                case ScriptStep.Type(String text) -> effort.plus(0, keys(text).orElseThrow());
                default -> effort;
            };
        }
        return effort;
    }

    /** How many keys write this; empty for a choice, which is touched. */
    private static Optional<Integer> keys(String text) {
        if (isChoice(text)) {
            return Optional.empty();
        }
        int keys = 0;
        for (String word : text.strip().split(" ", -1)) {
            int equals = word.indexOf('=');
            // Pinyin, and then the characters that are meant.
            keys += equals < 0 ? word.codePointCount(0, word.length()) : equals + 1;
        }
        return Optional.of(keys);
    }

    private static boolean isChoice(String text) {
        return Applicant.shipped().catalogue().facts().values().stream()
                .flatMap(fact -> fact.choices().values().stream())
                .anyMatch(label -> label.chinese().equals(text)
                        || label.english().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)));
    }
}
