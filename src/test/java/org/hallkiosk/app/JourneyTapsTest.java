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
import java.util.stream.Stream;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.ScriptStep;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.service.ServiceItem;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/taps.md} is what the shipped journeys ask of a finger; the system property {@code taps=write} writes it
 * anew.
 */
class JourneyTapsTest {
    private static final Path JOURNEYS = Path.of("kiosk-config", "journeys");
    private static final Path TABLE = Path.of("docs", "taps.md");

    /** From looking for the next thing to having touched it, for somebody who has not been here before. */
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

    private static String table() throws IOException, ScriptMistake {
        StringBuilder table = new StringBuilder("""
                # Taps and seconds

                What each shipped journey asks of a finger, from the first screen to the last, which goes by itself. Touches are counted in the journeys themselves (a signature is one), keys are those of the on-screen keyboard. Seconds are an estimate for somebody who has not been here before: three for each touch, 0.7 for each key; what devices and platform take comes on top. Made by `JourneyTapsTest`.

                每个随附流程要点几下，从第一屏到最后一屏（最后一屏会自己离开）。点按数直接取自流程（签名算一下），按键是屏幕键盘上的。秒数是为第一次来的人估计的：每点一下三秒，每按一键 0.7 秒；设备和平台用的时间另算。由 `JourneyTapsTest` 生成。

                | journey · 流程 | with · 凭 | touches · 点按 | keys · 按键 | about s · 约秒 |
                | --- | --- | ---: | ---: | ---: |
                """);
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                if (ofAService(name)) {
                    JourneyScript script = JourneyScript.read(file);
                    Effort effort = effort(script);
                    table.append("| [%s](../kiosk-config/journeys/%s.yaml) | %s | %d | %d | %d |%n"
                            .formatted(name, name, with(script), effort.touches(), effort.keys(), effort.seconds()));
                }
            }
        }
        return table.toString();
    }

    private static boolean ofAService(String journey) {
        return Applicant.shipped().catalogue().items().stream()
                .map(ServiceItem::id)
                .anyMatch(id -> journey.startsWith(id + ".") || journey.startsWith(id + "-filled"));
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
