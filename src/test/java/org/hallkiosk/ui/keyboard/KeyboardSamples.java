package org.hallkiosk.ui.keyboard;

import org.hallkiosk.text.Language;

/** Words for keys, as a hall would configure them. */
final class KeyboardSamples {
    private KeyboardSamples() {}

    static KeyboardTexts texts(Language language) {
        return switch (language) {
            case ZH_CN ->
                new KeyboardTexts(
                        "完成",
                        "选定",
                        "空格",
                        "分词",
                        "中文",
                        "英文",
                        "123",
                        "大写",
                        "删除",
                        "前面的字",
                        "后面的字",
                        "手写",
                        "拼音",
                        "笔画",
                        "退一笔",
                        "重写",
                        "在这里写一个字",
                        "按书写顺序点笔画：横竖撇点折",
                        "输入拼音,然后在这里点选汉字",
                        "现在只能输入字母");
            case EN ->
                new KeyboardTexts(
                        "Done",
                        "Choose",
                        "Space",
                        "Part",
                        "中文",
                        "ABC",
                        "123",
                        "Capitals",
                        "Delete",
                        "Earlier words",
                        "More words",
                        "Write",
                        "Pinyin",
                        "Strokes",
                        "Undo stroke",
                        "Clear",
                        "Write one character here",
                        "Tap the strokes in the order in which they are written",
                        "Type pinyin, then tap the word here",
                        "Only letters can be typed now");
        };
    }
}
