package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {
    private static final FontFace FACE = new FontFace(Path.of("never-opened.ttf"));

    @ParameterizedTest
    @CsvSource({
        // Every character is one em wide here; a bar stands between lines.
        "今天天气很好, 3, 今天天|气很好",
        "今天天，气好, 3, 今天|天，气|好",
        "今天（气）好, 3, 今天|（气）|好",
        "in the hall, 7, in the|hall",
        "身份证ABCDEF, 6, 身份证|ABCDEF",
        "ABCDEFGH, 3, ABC|DEF|GH",
        "李四 25, 4, 李四|25",
    })
    void linesBreakWhereChineseAndLatinMay(String text, double width, String expected) {
        assertThat(lines(text, width, 0)).isEqualTo(List.of(expected.split("\\|")));
    }

    @Test
    void indentShortensTheFirstLineOnly() {
        assertThat(lines("今天天气很好", 4, 2)).containsExactly("今天", "天气很好");
    }

    @Test
    void writtenLineBreakEndsTheParagraph() {
        List<Line> lines = Typesetter.lines(signs("一二三四\n五"), 3, 0);
        assertThat(lines.stream().map(Line::last)).containsExactly(false, true, true);
    }

    private static List<String> lines(String text, double width, double indent) {
        return Typesetter.lines(signs(text), width, indent).stream()
                .map(line -> line.signs().stream()
                        .map(sign -> Character.toString(sign.codePoint()))
                        .reduce("", String::concat))
                .toList();
    }

    private static List<Sign> signs(String text) {
        return text.codePoints()
                .mapToObj(codePoint -> new Sign(codePoint, FACE, codePoint == Sign.NEW_LINE ? 0 : 1))
                .toList();
    }
}
