package org.hallkiosk.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing with the dictionary that a terminal installs. */
class PinyinInputTest {
    private static final Path INSTALLED = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");

    private static PinyinDictionary dictionary = PinyinDictionary.empty();

    @BeforeAll
    static void load() {
        assumeTrue(Files.exists(INSTALLED), "needs the Debian package rime-data-pinyin-simp");
        dictionary = PinyinDictionary.load(INSTALLED);
    }

    @Test
    void theInstalledDictionaryHoldsItsSixtyThousandWords() {
        assertThat(dictionary.size()).isGreaterThan(60_000);
        assertThat(dictionary.detail()).endsWith("words from " + INSTALLED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "nihao, 你好",
        "zhongguo, 中国",
        "bjs, 北京市",
        "beijing, 北京",
        "beij, 北京",
        "beijingshi, 北京市",
        "beijingshichaoyangqu, 北京市朝阳区",
        "shanghaishipudongxinqu, 上海市浦东新区",
        "guangdongshengshenzhenshi, 广东省深圳市",
        "nanjing, 南京",
        "guangzhou, 广州",
        "chongqingshi, 重庆市",
        "chongqing, 重庆",
        "xiaoqu, 小区",
        "danyuan, 单元",
        "juzhuzheng, 居住证",
        "shenfenzheng, 身份证",
        "shehuibaoxian, 社会保险",
        "canbao, 参保",
        "lvshi, 律师",
        "lve, 略",
        "lue, 略",
        "nver, 女儿",
        "nv, 女",
        "ouyang, 欧阳",
        "xi'an, 西安",
        "fang'an, 方案",
        "fangan, 方案",
        "xiong, 熊",
        "zhuang, 装",
        "zho, 中",
        "wode, 我的",
        "jiankang, 健康",
        "gongzuo, 工作",
        "yisheng, 医生",
        "zhongguorenmin, 中国人民",
    })
    void theLikeliestComesFirst(String letters, String expected) {
        assertThat(type(letters).candidates().page(0, 16).getFirst())
                .isEqualTo(new Candidate(expected, letters.length()));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "zg, 中国",
        "xian, 西安",
        "xian, 先",
        "sh, 上海",
        "shsh, 上海市",
        "hm, 号码",
        "jiedao, 街道",
        "wang, 王",
        "zhang, 张",
        "li, 李",
        "zhao, 赵",
        "chen, 陈",
        "yang, 杨",
        "huang, 黄",
        "wu, 吴",
        "zhou, 周",
        "liu, 刘",
        "lv, 吕",
        "zhangwei, 张伟",
        "lina, 李娜",
        "hao, 号",
        "lu, 路",
    })
    void theFirstPageHolds(String letters, String expected) {
        assertThat(type(letters).candidates().page(0, 24)).contains(new Candidate(expected, letters.length()));
    }

    @Test
    void aRareNameCharacterIsFoundByPaging() {
        assertThat(type("yi").candidates().all()).contains(new Candidate("燚", 2));
    }

    @Test
    void choosingUsesUpItsSyllablesAndTheRestStays() {
        PinyinInput input = type("beijingchaoyang");
        Candidate beijing = input.candidates().all().stream()
                .filter(candidate -> candidate.text().equals("北京"))
                .findFirst()
                .orElseThrow();
        PinyinInput rest = input.chosen(beijing);
        assertThat(rest.letters()).isEqualTo("chaoyang");
        assertThat(rest.candidates().all().getFirst().text()).isEqualTo("朝阳");
        assertThat(rest.chosen(rest.candidates().all().getFirst()).isEmpty()).isTrue();
    }

    @Test
    void choosingUsesUpTheSeparatorToo() {
        PinyinInput input = type("xi'an");
        assertThat(input.chosen(new Candidate("西", 3)).letters()).isEqualTo("an");
        assertThat(input.candidates().all()).contains(new Candidate("西", 3));
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "beijingshi, bei jing shi",
        "xi'an, xi''an",
        "xian, xian",
        "zg, z g",
        "zhg, zh g",
        "nihaom, ni hao m",
        "uv, u v"
    })
    void lettersAreShownAsSyllables(String letters, String spelled) {
        assertThat(type(letters).spelled()).isEqualTo(spelled.replace("''", "'"));
    }

    @Test
    void theTypedLettersThemselvesAreTheLastCandidate() {
        List<Candidate> all = type("nihao").candidates().all();
        assertThat(all.getLast()).isEqualTo(new Candidate("nihao", 5));
    }

    @Test
    void aSeparatorNeedsSomethingToPart() {
        assertThat(type("'").isEmpty()).isTrue();
        assertThat(type("xi''an").letters()).isEqualTo("xi'an");
    }

    @Test
    void whatIsTypedIsNotInTheLog() {
        assertThat(type("zhangwei")).hasToString("PinyinInput[8 letters]");
    }

    private static PinyinInput type(String letters) {
        PinyinInput input = PinyinInput.empty(dictionary);
        for (int i = 0; i < letters.length(); i++) {
            input = input.typed(letters.charAt(i));
        }
        return input;
    }
}
