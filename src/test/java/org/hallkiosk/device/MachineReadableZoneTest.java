package org.hallkiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specimens are those of ICAO 9303-4 to -6 and 9303-11, appendix D: a land that does not exist. */
class MachineReadableZoneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String LONG_NUMBER =
            "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<<<<<<<<<<<<<<";

    @Test
    void keyOfAPassportIsItsNumberBirthDateAndExpiryDate() {
        assertThat(MachineReadableZone.of(PASSPORT).orElseThrow().key(TODAY))
                .contains(new AccessKey.PrintedData("L898902C3", LocalDate.of(1974, 8, 12), LocalDate.of(2012, 4, 15)));
    }

    @Test
    void keyOfACardIsItsNumberBirthDateAndExpiryDate() {
        assertThat(MachineReadableZone.of(CARD).orElseThrow().key(TODAY))
                .contains(new AccessKey.PrintedData("D23145890", LocalDate.of(1974, 8, 12), LocalDate.of(2012, 4, 15)));
    }

    @Test
    void numberOfMoreThanNineCharactersGoesOnInTheOptionalData() {
        assertThat(MachineReadableZone.of(LONG_NUMBER).orElseThrow().number()).isEqualTo("D23145890734");
    }

    @Test
    void lineBreaksAndSmallLettersOfAScannerAreForgiven() {
        String scanned = PASSPORT.substring(0, 44).toLowerCase() + "\r\n" + PASSPORT.substring(44) + "\n";
        assertThat(MachineReadableZone.of(scanned)).isEqualTo(MachineReadableZone.of(PASSPORT));
    }

    @ParameterizedTest
    @CsvSource({"44, 'M'", "57, '8'", "65, '9'", "53, '5'"})
    void zoneWithAWrongCharacterUnderACheckDigitIsNone(int at, char wrong) {
        String broken = PASSPORT.substring(0, at) + wrong + PASSPORT.substring(at + 1);
        assertThat(MachineReadableZone.of(broken)).isEmpty();
    }

    @Test
    void birthDateInTheFutureIsOfTheLastCentury() {
        assertThat(MachineReadableZone.of(LONG_NUMBER).orElseThrow().bornOn(TODAY))
                .contains(LocalDate.of(1934, 7, 12));
    }

    @Test
    void textThatIsNoZoneIsNone() {
        assertThat(MachineReadableZone.of("https://example.org/")).isEmpty();
    }
}
