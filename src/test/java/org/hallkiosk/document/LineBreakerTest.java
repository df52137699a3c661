package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {
    private final LineBreaker breaker = new LineBreaker(DocumentFonts.ofThisMachine());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            居住证申领表                  | 3 | 居住证/申领表
            一二三四，五六                | 4 | 一二三/四，五六
            一二（三）四                  | 3 | 一二/（三）/四
            𠮷𠮷𠮷𠮷                      | 2 | 𠮷𠮷/𠮷𠮷
            Resident permit               | 5 | Resident/permit
            编号11010519491231002X        | 11 | 编号/11010519491231002X
            """)
    void linesBreakWhereReadersExpectIt(String text, float width, String lines) throws UnprintableCharacter {
        assertThat(broken(text, width, 0)).isEqualTo(List.of(lines.split("/")));
    }

    @Test
    void theFirstLineIsShorterByItsIndent() throws UnprintableCharacter {
        assertThat(broken("一二三四五六", 4, 2)).containsExactly("一二", "三四五六");
    }

    @Test
    void aLineBreakInTheTextIsKept() throws UnprintableCharacter {
        assertThat(broken("一\n\n二", 9, 0)).containsExactly("一", "", "二");
    }

    @Test
    void aWordThatIsTooLongForAnyLineIsCut() throws UnprintableCharacter {
        List<String> lines = broken("x".repeat(40), 5, 0);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join("", lines)).isEqualTo("x".repeat(40));
    }

    @Test
    void noLineIsWiderThanItsRoom() throws UnprintableCharacter {
        for (TextLine line : breaker.lines("依据《居住证暂行条例》第2条（2016年）办理 residence permit。".repeat(5), false, 7, 2)) {
            assertThat(line.width()).isLessThanOrEqualTo(7.001f);
        }
    }

    @Test
    void marksThatShowNothingAreLeftOut() throws UnprintableCharacter {
        assertThat(broken("\uFEFF王\u200B小\u200E明", 9, 0)).containsExactly("王小明");
    }

    private List<String> broken(String text, float width, float firstIndent) throws UnprintableCharacter {
        return breaker.lines(text, false, width, firstIndent).stream()
                .map(line -> line.runs().stream().map(TextLine.Run::text).collect(Collectors.joining()))
                .toList();
    }
}
