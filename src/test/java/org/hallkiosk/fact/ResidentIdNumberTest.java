package org.hallkiosk.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theSpecimensOfTheStandardAreValid(String number) {
        assertThat(ResidentIdNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check character
                "11010519491331002X", // month 13
                "11010519490229002X", // no 29 February in 1949
                "1101051949123100X2",
                "11010519491231002",
                "１１０１０５１９４９１２３１００２Ｘ",
                ""
            })
    void whatIsNoNumberIsRefused(String number) {
        assertThat(ResidentIdNumber.isValid(number)).isFalse();
    }

    @Test
    void itsPartsCanBeRead() {
        ResidentIdNumber number = ResidentIdNumber.of(" 11010519491231002x ").orElseThrow();
        assertThat(number.value()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.region()).isEqualTo("110105");
        assertThat(number.isOfAWoman()).isTrue();
        assertThat(number.toString()).doesNotContain("1949");
    }

    @Property
    void everySingleWrongDigitIsNoticed(
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 36_500) int day,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String first17 = "110105"
                + LocalDate.of(1930, 1, 1).plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(sequence);
        String right = first17 + ResidentIdNumber.checkCharacter(first17);
        assertThat(ResidentIdNumber.isValid(right)).isTrue();

        char wrongDigit = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
        assertThat(ResidentIdNumber.isValid(right.substring(0, at) + wrongDigit + right.substring(at + 1)))
                .isFalse();
    }
}
