package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomCharsetTest {

    @ParameterizedTest
    @CsvSource({
        // character, gb2312, gbk, gb18030-2byte
        "王, true, true, true",
        "A, true, true, true",
        "·, true, true, true",
        "—, true, true, true",
        "─, true, true, true",
        "，, true, true, true",
        "龑, false, true, true",
        "堃, false, true, true",
        "€, false, false, true",
        "䶮, false, false, true",
        "㛃, false, false, false",
        "𠮷, false, false, false",
        "é, true, true, true",
        "ñ, false, false, false"
    })
    void aCharacterIsInTheRomOrNot(String character, boolean gb2312, boolean gbk, boolean gb18030) {
        assertThat(RomCharset.GB2312.prints(character)).isEqualTo(gb2312);
        assertThat(RomCharset.GBK.prints(character)).isEqualTo(gbk);
        assertThat(RomCharset.GB18030_TWO_BYTE.prints(character)).isEqualTo(gb18030);
    }

    @Test
    void withoutAChineseRomOnlyAsciiPrints() {
        assertThat(RomCharset.NONE.prints("A027 ~")).isTrue();
        assertThat(RomCharset.NONE.prints("号")).isFalse();
        assertThat(RomCharset.NONE.prints("é")).isFalse();
    }

    @Test
    void neitherControlNorPrivateUseCharactersPrint() {
        for (RomCharset rom : RomCharset.values()) {
            assertThat(rom.prints("\u001B")).isFalse();
            assertThat(rom.prints("\uE863")).isFalse();
        }
    }

    /** Every character there is, so that text never holds what a printer would obey: such bytes are all below 20. */
    @Test
    void noCharacterOfAnyRomHasAByteThatCouldBelongToACommand() {
        for (RomCharset rom : RomCharset.values()) {
            for (int codePoint = 0x20; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (Character.isDefined(codePoint) && rom.prints(codePoint)) {
                    for (byte b : rom.bytes(Character.toString(codePoint))) {
                        assertThat(b & 0xFF).isGreaterThanOrEqualTo(0x20);
                    }
                }
            }
        }
    }

    @Test
    void chineseTakesTwoColumnsAndLatinOne() {
        assertThat(RomCharset.GBK.columns("王A")).isEqualTo(3);
        assertThat(RomCharset.GBK.columns("𠮷")).isEqualTo(2);
        assertThat(RomCharset.GBK.columns("·")).isEqualTo(2);
        assertThat(RomCharset.NONE.columns("·")).isEqualTo(1);
    }

    @Test
    void profilesNameThem() {
        assertThat(RomCharset.named("gbk")).contains(RomCharset.GBK);
        assertThat(RomCharset.named("GB18030-2byte")).contains(RomCharset.GB18030_TWO_BYTE);
        assertThat(RomCharset.named("big5")).isEmpty();
    }
}
