package org.hallkiosk.ui.keyboard;

/**
 * The words on and about the keys, in the applicant's language. Capitals and the two
 * about candidates are only spoken by a screen reader; the hints stand where candidates will be.
 *
 * @param done leaves the field: 完成
 * @param choose on the same key while letters wait: 选定
 * @param space on the space bar: 空格
 * @param separator parts syllables: 分词
 * @param chinese to the Chinese letters: 中
 * @param english to the English letters: 英
 * @param numbers to digits and signs: 123
 * @param handwriting to the field for writing: 手写
 * @param pinyin from there back to the letters: 拼音
 * @param strokes to the five strokes: 笔画
 * @param undoStroke takes back the last stroke: 退一笔
 * @param clearStrokes begins the character anew: 重写
 * @param writingHint what to do in the field: write one character
 * @param strokesHint which strokes they are and in which order to tap them
 * @param candidateHint what to do first: type pinyin, then tap the word here
 * @param noDictionaryHint why no characters appear
 */
public record KeyboardTexts(
        String done,
        String choose,
        String space,
        String separator,
        String chinese,
        String english,
        String numbers,
        String shift,
        String backspace,
        String previousCandidates,
        String nextCandidates,
        String handwriting,
        String pinyin,
        String strokes,
        String undoStroke,
        String clearStrokes,
        String writingHint,
        String strokesHint,
        String candidateHint,
        String noDictionaryHint) {}
