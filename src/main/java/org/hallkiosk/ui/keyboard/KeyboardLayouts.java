package org.hallkiosk.ui.keyboard;

import java.util.List;
import org.hallkiosk.ui.keyboard.Key.Function;
import org.hallkiosk.ui.keyboard.KeyboardLayout.Rows;
import org.jspecify.annotations.Nullable;

/** The layouts. Keys that stay from layer to layer stay in their place. */
final class KeyboardLayouts {
    private static final double LETTER_COLUMNS = 10;
    private static final double LETTER_ROW = 106;
    private static final double EMAIL_ROW = 100;
    private static final double LETTERS_WIDEST = 1240;
    private static final double PAD_COLUMNS = 4;
    private static final double PAD_ROW = 120;
    private static final double PAD_WIDEST = 920;

    private KeyboardLayouts() {}

    /** The five strokes as they are known by, in the order of the dictionary's letters. */
    static final String STROKES = "一丨丿丶乛";

    /**
     * @param handwriting whether handwriting can be read
     * @param strokes whether characters can be found by their strokes
     */
    static KeyboardLayout of(KeyboardKind kind, KeyboardLayer layer, boolean handwriting, boolean strokes) {
        boolean withChinese = kind.offersCandidates();
        return switch (layer) {
            case CHINESE -> chinese(handwriting, strokes);
            case HANDWRITING -> handwriting(strokes);
            case STROKES -> strokes(handwriting);
            case ENGLISH -> english(withChinese);
            case NUMBERS -> withChinese ? addressNumbers() : englishNumbers();
            case EMAIL -> email();
            case DIGIT_PAD -> pad(new Key.Text("-"), new Key.Text("."));
            case ID_NUMBER_PAD -> pad(new Key.Text("X"), null);
        };
    }

    private static KeyboardLayout chinese(boolean handwriting, boolean strokes) {
        Rows letters = letters(Function.SEPARATOR).row(0);
        if (handwriting) {
            return besideOtherInput(letters, Function.TO_HANDWRITING);
        }
        return strokes ? besideOtherInput(letters, Function.TO_STROKES) : alone(letters);
    }

    /** The keys at the right stand as high as rows of letters, the lowest row as it is for letters. */
    private static KeyboardLayout handwriting(boolean strokes) {
        Rows rows = new Rows()
                .pad(8, 3)
                .row(8)
                .key(Function.BACKSPACE, 2)
                .row(8)
                .key(Function.UNDO_STROKE, 2)
                .row(8)
                .key(Function.CLEAR_STROKES, 2)
                .row(0);
        return strokes
                ? besideOtherInputs(rows, Function.TO_CHINESE, Function.TO_STROKES)
                : besideOtherInput(rows, Function.TO_CHINESE);
    }

    private static KeyboardLayout strokes(boolean handwriting) {
        Rows rows = new Rows().row(0);
        STROKES.codePoints().forEach(stroke -> rows.key(new Key.Text(Character.toString(stroke)), 2, 2));
        rows.row(0)
                .row(4)
                .key(Function.CLEAR_STROKES, 3)
                .key(Function.BACKSPACE, 3)
                .row(0);
        return handwriting
                ? besideOtherInputs(rows, Function.TO_CHINESE, Function.TO_HANDWRITING)
                : besideOtherInput(rows, Function.TO_CHINESE);
    }

    private static KeyboardLayout besideOtherInputs(Rows rows, Function one, Function other) {
        return rows.key(one, 1.5)
                .key(other, 1.5)
                .key(Function.TO_NUMBERS, 1.25)
                .key(Function.TO_ENGLISH, 1.25)
                .texts("·")
                .key(Function.SPACE, 1.5)
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    private static KeyboardLayout besideOtherInput(Rows rows, Function other) {
        return rows.key(other, 1.5)
                .key(Function.TO_NUMBERS, 1.25)
                .key(Function.TO_ENGLISH, 1.25)
                .texts("·")
                .key(Function.SPACE, 2)
                .texts("，")
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    private static KeyboardLayout alone(Rows rows) {
        return rows.key(Function.TO_NUMBERS, 1.5)
                .key(Function.TO_ENGLISH, 1.5)
                .texts("·")
                .key(Function.SPACE, 3)
                .texts("，")
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    private static KeyboardLayout english(boolean withChinese) {
        Rows letters = letters(Function.SHIFT).row(0);
        if (withChinese) {
            letters.key(Function.TO_NUMBERS, 1.5).key(Function.TO_CHINESE, 1.5).texts("-");
        } else {
            letters.key(Function.TO_NUMBERS, 2).texts("' ,");
        }
        return letters.key(Function.SPACE, 3)
                .texts(".")
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    /** No capitals and no blank: an address has neither. The ends save most of the typing. */
    private static KeyboardLayout email() {
        Rows rows = new Rows()
                .row(0)
                .texts("1 2 3 4 5 6 7 8 9 0")
                .row(0)
                .texts("q w e r t y u i o p")
                .row(0.5)
                .texts("a s d f g h j k l")
                .row(0)
                .texts("_ z x c v b n m")
                .key(Function.BACKSPACE, 2)
                .row(0);
        for (String end : List.of("@qq.com", "@163.com", "@126.com", ".com", ".cn")) {
            rows.key(new Key.Text(end), 2);
        }
        return rows.row(0)
                .key(new Key.Text("@"), 3)
                .key(new Key.Text("."), 2)
                .key(new Key.Text("-"), 2)
                .key(Function.DONE, 3)
                .build(LETTER_COLUMNS, EMAIL_ROW, LETTERS_WIDEST);
    }

    private static Rows letters(Key beforeZ) {
        return new Rows()
                .row(0)
                .texts("q w e r t y u i o p")
                .row(0.5)
                .texts("a s d f g h j k l")
                .row(0)
                .key(beforeZ, 1.5)
                .texts("z x c v b n m")
                .key(Function.BACKSPACE, 1.5);
    }

    /** The second row saves most of an address: 8 号 楼 2 单元 301 室. */
    private static KeyboardLayout addressNumbers() {
        return numbers("号 楼 栋 单元 层 室 路 街 村 组", "、 （ ） # / ～")
                .row(0)
                .key(Function.TO_CHINESE, 1.5)
                .key(Function.TO_ENGLISH, 1.5)
                .texts("·")
                .key(Function.SPACE, 3)
                .texts("，")
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    private static KeyboardLayout englishNumbers() {
        return numbers("@ # & * + = % ' \" !", "/ : ; ( ) _")
                .row(0)
                .key(Function.TO_ENGLISH, 2)
                .texts("? ,")
                .key(Function.SPACE, 3)
                .texts(".")
                .key(Function.DONE, 2)
                .build(LETTER_COLUMNS, LETTER_ROW, LETTERS_WIDEST);
    }

    private static Rows numbers(String second, String third) {
        return new Rows()
                .row(0)
                .texts("1 2 3 4 5 6 7 8 9 0")
                .row(0)
                .texts(second)
                .row(0)
                .key(new Key.Text("-"), 2.5)
                .texts(third)
                .key(Function.BACKSPACE, 1.5);
    }

    /** As on a telephone: 1 above, and 0 below in the middle. */
    private static KeyboardLayout pad(Key left, @Nullable Key right) {
        Rows pad = new Rows()
                .row(0)
                .texts("1 2 3")
                .key(Function.BACKSPACE, 1, 2)
                .row(0)
                .texts("4 5 6")
                .row(0)
                .texts("7 8 9")
                .key(Function.DONE, 1, 2)
                .row(0)
                .key(left, 1)
                .key(new Key.Text("0"), right == null ? 2 : 1);
        if (right != null) {
            pad.key(right, 1);
        }
        return pad.build(PAD_COLUMNS, PAD_ROW, PAD_WIDEST);
    }
}
