package org.hallkiosk.driver.pcsc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTextsTest {
    private static ForeignIdCard belgian(String birth, String sex) throws MalformedCardException {
        ByteArrayOutputStream identity = new ByteArrayOutputStream();
        put(identity, 1, "592000000018");
        put(identity, 6, "85031499996");
        put(identity, 7, "Proefpersoon");
        put(identity, 12, birth);
        put(identity, 13, sex);
        return BelgianCardText.parse(identity.toByteArray(), new byte[0]);
    }

    private static void put(ByteArrayOutputStream file, int tag, String text) {
        byte[] value = text.getBytes(UTF_8);
        file.write(tag);
        file.write(value.length);
        file.writeBytes(value);
    }

    @ParameterizedTest
    @CsvSource({
        "14 JAN  1985, 1", "14 JANV 1985, 1", "14 JÄN 1985, 1", "14 FEV 1985, 2", "14.FEB.1985, 2", "14 MAAR 1985, 3",
        "14 MARS 1985, 3", "14 MÄR 1985, 3", "14 AVR 1985, 4", "14 APR 1985, 4", "14 MEI 1985, 5", "14 MAI 1985, 5",
        "14 JUIN 1985, 6", "14 JUN 1985, 6", "14 JUIL 1985, 7", "14 JUL 1985, 7", "14 AOUT 1985, 8", "14 AUG 1985, 8",
        "14 SEPT 1985, 9", "14 OKT 1985, 10", "14 OCT 1985, 10", "14 NOV 1985, 11", "14 DEC 1985, 12", "14 DEZ 1985, 12"
    })
    void belgianBirthDatesAreReadInAllThreeLanguages(String written, int month) throws Exception {
        assertThat(belgian(written, "M").birthDate()).isEqualTo(LocalDate.of(1985, month, 14));
    }

    @ParameterizedTest
    @CsvSource({"M, MALE", "F, FEMALE", "V, FEMALE", "W, FEMALE", "'', UNSPECIFIED"})
    void belgianSexIsReadInAllThreeLanguages(String letter, Sex sex) throws Exception {
        assertThat(belgian("14 JAN 1985", letter).sex()).isEqualTo(sex);
    }

    @Test
    void lengthOfTwoBytesGivesSevenBitsEach() throws Exception {
        byte[] file = new byte[3 + 150];
        file[0] = 17;
        file[1] = (byte) 0x81;
        file[2] = 0x16;
        assertThat(Tlv.parse(file).get(17)).hasSize(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "0105AA", "01FFFFFFFFFF", "0181"})
    void tornFileIsMalformed(String hex) {
        assertThatThrownBy(() -> Tlv.parse(HexFormat.of().parseHex(hex))).isInstanceOf(MalformedCardException.class);
    }

    @ParameterizedTest
    @CsvSource({"48503140018, true", "48503140017, false", "4850314001, false", "98503140018, false", "'', false"})
    void estonianPersonalCodeIsChecked(String code, boolean right) {
        assertThat(EstonianCardText.isPersonalCode(code)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "85031499996, true",
        "85031499997, false",
        "00052000145, true",
        "8503149999, false",
        "850314999?6, false"
    })
    void belgianNationalNumberIsChecked(String number, boolean right) {
        assertThat(BelgianCardText.isNationalNumber(number)).isEqualTo(right);
    }

    @Test
    void messageOfAMalformedCardHoldsNothingOfTheCard() {
        Map<Integer, String> fields = new HashMap<>(Map.of(6, "48503140017", 1, "NÄIDIS"));
        assertThatThrownBy(() -> EstonianCardText.parse(fields))
                .hasMessage("the personal code's check digit does not hold");
    }

    @Test
    void recordOfAnotherFieldIsMalformed() {
        assertThatThrownBy(() -> new SocialSecurityText().take(8, new byte[] {9, 1, 'x'}))
                .isInstanceOf(MalformedCardException.class);
    }
}
