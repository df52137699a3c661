package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private final LineBreaker breaker = new LineBreaker(RomCharset.GBK::columns);

    @Test
    void chineseBreaksAtTheWidthOfThePaper() {
        assertThat(breaker.wrap("请留意叫号过号请重新取号", 10)).containsExactly("请留意叫号", "过号请重新", "取号");
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(breaker.wrap("请留意叫号，过号重取。", 10)).containsExactly("请留意叫", "号，过号重", "取。");
    }

    @Test
    void aLatinWordStaysWholeWhenItCan() {
        assertThat(breaker.wrap("Please wait here", 11)).containsExactly("Please wait", "here");
        assertThat(breaker.wrap("Please wait here", 10)).containsExactly("Please", "wait here");
        assertThat(breaker.wrap("antidisestablishment", 8)).containsExactly("antidise", "stablish", "ment");
    }

    @Test
    void aHeadingLeavesNoSingleCharacterBehind() {
        assertThat(breaker.wrapEvenly("青山镇便民服务中心", 16)).containsExactly("青山镇便民", "服务中心");
        assertThat(breaker.wrapEvenly("青山镇便民服务中心", 18)).containsExactly("青山镇便民服务中心");
    }

    @Test
    void aNewLineInTheTextIsOneOnPaper() {
        assertThat(breaker.wrap("一\n\n二", 10)).containsExactly("一", "", "二");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(breaker.wrap("", 10)).containsExactly("");
    }

    @Property(tries = 500)
    void everyLineFitsAndNoCharacterIsLost(
            @ForAll
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '一', to = '龥')
                    @Chars({'，', '。', '）', '\n'})
                    @StringLength(max = 80)
                    String text,
            @ForAll @IntRange(min = 2, max = 48) int columns) {
        var lines = breaker.wrap(text, columns);

        assertThat(lines)
                .allSatisfy(line -> assertThat(RomCharset.GBK.columns(line)).isLessThanOrEqualTo(columns));
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo(text.replace(" ", "").replace("\n", ""));
    }
}
