package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final Figure WITHIN = Figure.limited(
            Figure.name("start"),
            "ms",
            new Sample(List.of(400.0, 450.0, 900.0)),
            460,
            Remark.of("bench.limit.no-slower"));
    private static final Figure OVER = Figure.limited(
            Figure.name("heap", "sessions", 100),
            "MB",
            new Sample(List.of(201.0)),
            195,
            Remark.of("bench.limit.half-of-chromium"));
    private static final Figure WITHOUT_LIMIT = new Figure(
            Figure.name("card-to-form"),
            "ms",
            new Sample(List.of(99.5)),
            Optional.empty(),
            Optional.of(WireTime.note(1359, 115_200)));

    @Test
    void aMedianWithinItsLimitIsOkThoughTheWorstIsNot() throws IOException {
        assertThat(lines(Language.EN, WITHIN).getLast())
                .matches("start to first screen +450 ms +900 ms +3 +460 ms +ok +no slower than Chromium, pair by pair");
    }

    @Test
    void aMedianAboveItsLimitIsOver() throws IOException {
        assertThat(lines(Language.EN, OVER).getLast())
                .startsWith("heap after 100 sessions")
                .contains(" over ");
    }

    @Test
    void withoutALimitOnlyWhatStandsBesideIsShown() throws IOException {
        assertThat(lines(Language.EN, WITHOUT_LIMIT).getLast())
                .matches("card on reader to filled form +99\\.5 ms +99\\.5 ms +1 +- +of it on the wire: 118 ms"
                        + " \\(1359 bytes at 115200\\)");
    }

    @Test
    void chineseIsTwoColumnsWideAndSoTheColumnsStandBelowEachOther() throws IOException {
        assertThat(lines(Language.ZH_CN, WITHIN, OVER, WITHOUT_LIMIT))
                .containsExactly(
                        "项目                    中位数     最差  次数    上限        说明",
                        "启动到第一屏            450 ms   900 ms     3  460 ms  合格  逐对比较，不慢于 Chromium",
                        "办理 100 次后的堆内存   201 MB   201 MB     1  195 MB  超出  Chromium 中位数的一半",
                        "放卡到表单填好         99.5 ms  99.5 ms     1       -        其中线路用时 118 毫秒（1359 字节，波特率 115200）");
    }

    @Test
    void scriptsFindAFigureByTheSameNameInEveryLanguage() {
        assertThat(OVER.id()).isEqualTo("heap");
    }

    private static List<String> lines(Language language, Figure... figures) throws IOException {
        return new FigureTable(Texts.load(Path.of("kiosk-config/text")), language).lines(List.of(figures));
    }
}
