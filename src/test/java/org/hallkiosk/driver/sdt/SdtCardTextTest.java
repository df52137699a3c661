package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.IdCard.ForeignerCard2017;
import org.hallkiosk.device.IdCard.ForeignerCard2023;
import org.hallkiosk.device.IdCard.HongKongMacaoTaiwanPermit;
import org.hallkiosk.device.IdCard.ResidentCard;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.driver.sdt.SdtCardText.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdtCardTextTest {

    @Test
    void aCitizensCardIsUnderstood() {
        assertThat(card(CardTextBuilder.citizen()))
                .isEqualTo(new ResidentCard(
                        "周守田",
                        Sex.MALE,
                        "01",
                        LocalDate.of(1949, 12, 31),
                        "北京市朝阳区幸福里示例街18号",
                        "11010519491231002X",
                        "北京市公安局朝阳分局",
                        LocalDate.of(2016, 3, 1),
                        Optional.of(LocalDate.of(2036, 3, 1))));
    }

    @Test
    void aLongTermCardHasNoEnd() {
        IdCard card = card(CardTextBuilder.citizen("周守田", "11010519491231002X", "20160301", "长期"));
        assertThat(card.validUntil()).isEmpty();
        assertThat(card.expiredOn(LocalDate.of(2199, 1, 1))).isFalse();
    }

    @Test
    void anExpiredCardIsReadAndKnowsIt() {
        IdCard card = card(CardTextBuilder.citizen("周守田", "11010519491231002X", "20010630", "20210630"));
        assertThat(card.expiredOn(LocalDate.of(2021, 6, 30))).isFalse();
        assertThat(card.expiredOn(LocalDate.of(2021, 7, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷㛃䶮", "阿依古丽·吐尔逊", "\uE863某", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})
    void rareCharactersAndLongNamesSurvive(String name) {
        assertThat(card(CardTextBuilder.citizen(name, "11010519491231002X", "20160301", "20360301"))
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aPermitForHongKongMacaoAndTaiwanIsUnderstood() {
        byte[] text = new CardTextBuilder()
                .field("陈颂恩", 30)
                .field("2", 2)
                .field("", 4)
                .field("19871103", 16)
                .field("广东省深圳市福田区海晴路示例花园", 70)
                .field("810000198711030044", 36)
                .field("深圳市公安局", 30)
                .field("20230109", 16)
                .field("20280109", 16)
                .field("H01234567", 18)
                .field("01", 4)
                .field("", 6)
                .field("J", 2)
                .field("", 6)
                .bytes();
        assertThat(card(text))
                .isEqualTo(new HongKongMacaoTaiwanPermit(
                        "陈颂恩",
                        Sex.FEMALE,
                        LocalDate.of(1987, 11, 3),
                        "广东省深圳市福田区海晴路示例花园",
                        "810000198711030044",
                        "深圳市公安局",
                        LocalDate.of(2023, 1, 9),
                        Optional.of(LocalDate.of(2028, 1, 9)),
                        "H01234567",
                        "01"));
    }

    @Test
    void aForeignersCardOf2017IsUnderstood() {
        byte[] text = new CardTextBuilder()
                .field("SPECIMEN, JOHN ROBERT", 120)
                .field("1", 2)
                .field("CAN110185031401", 30)
                .field("CAN", 6)
                .field("石必敏", 30)
                .field("20191010", 16)
                .field("20291009", 16)
                .field("19850314", 16)
                .field("01", 4)
                .field("1500", 8)
                .field("I", 2)
                .field("", 6)
                .bytes();
        assertThat(card(text))
                .isEqualTo(new ForeignerCard2017(
                        "SPECIMEN, JOHN ROBERT",
                        "石必敏",
                        Sex.MALE,
                        "CAN110185031401",
                        "CAN",
                        LocalDate.of(2019, 10, 10),
                        Optional.of(LocalDate.of(2029, 10, 9)),
                        LocalDate.of(1985, 3, 14),
                        "01",
                        "1500"));
    }

    @ParameterizedTest
    @CsvSource({
        "'ANDERSEN LINDQVIST, MARGUERITE ELIS', 'ABETH', 'ANDERSEN LINDQVIST, MARGUERITE ELISABETH'",
        "'ANDERSEN LINDQVISTBERG, MARGUERITE ', 'ELISABETH', 'ANDERSEN LINDQVISTBERG, MARGUERITE ELISABETH'",
        "'DOE, JANE', '', 'DOE, JANE'"
    })
    void aForeignersCardOf2023IsUnderstoodWithItsNameInTwoPlaces(String begin, String end, String whole) {
        byte[] text = new CardTextBuilder()
                .field("安黎", 30)
                .field("2", 2)
                .field("01", 4)
                .field("19880909", 16)
                .field(begin, 70)
                .field("931250198809090021", 36)
                .field("", 30)
                .field("20240220", 16)
                .field("20340219", 16)
                .field(end, 22)
                .field("FRA", 6)
                .field("Y", 2)
                .field("110", 6)
                .bytes();
        assertThat(card(text))
                .isEqualTo(new ForeignerCard2023(
                        "安黎",
                        whole,
                        Sex.FEMALE,
                        "01",
                        LocalDate.of(1988, 9, 9),
                        "931250198809090021",
                        LocalDate.of(2024, 2, 20),
                        Optional.of(LocalDate.of(2034, 2, 19)),
                        "FRA",
                        "110"));
    }

    @ParameterizedTest
    @CsvSource({
        "周守田, 110105194912310021, 20160301, 20360301, number",
        "周守田, 11010519491231002X, 20161301, 20360301, valid from",
        "周守田, 11010519491231002X, 20160301, '', valid until",
        "'', 11010519491231002X, 20160301, 20360301, name"
    })
    void aFieldThatCannotBeIsNamedAndNotQuoted(String name, String number, String from, String to, String field) {
        Parsed parsed = SdtCardText.parse(CardTextBuilder.citizen(name, number, from, to));
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        malformed -> assertThat(malformed.detail())
                                .containsIgnoringCase(field)
                                .doesNotContain("周守田", "1949", "2016", "2036"));
    }

    @Test
    void halfACharacterIsNoName() {
        byte[] text = CardTextBuilder.citizen();
        text[0] = (byte) 0x42;
        text[1] = (byte) 0xD8; // a high surrogate without its low one
        assertThat(SdtCardText.parse(text)).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void anUnknownLayoutIsAnUnknownKind() {
        byte[] text = CardTextBuilder.citizen();
        text[248] = 'Z';
        assertThat(SdtCardText.parse(text)).isEqualTo(new Parsed.Refused(Problem.UNKNOWN_KIND, "type flag U+005A"));
    }

    @Property
    void anyBytesAreACardOrAnHonestNo(@ForAll @Size(256) byte[] text) {
        assertThat(SdtCardText.parse(text)).isNotNull();
    }

    private static IdCard card(byte[] text) {
        return switch (SdtCardText.parse(text)) {
            case Parsed.Card(IdCard card) -> card;
            case Parsed no -> throw new AssertionError(no);
        };
    }
}
