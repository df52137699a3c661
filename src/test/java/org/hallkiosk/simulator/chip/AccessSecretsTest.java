package org.hallkiosk.simulator.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The worked example of ICAO 9303-11, appendix D.2. */
class AccessSecretsTest {
    private static final byte[] SEED =
            Arrays.copyOf(AccessSecrets.ofZone("L898902C", LocalDate.of(1969, 8, 6), LocalDate.of(1994, 6, 23)), 16);

    @Test
    void seedOfTheKeysIsThatOfTheExample() {
        assertThat(HexFormat.of().withUpperCase().formatHex(SEED)).isEqualTo("239AB9CB282DAF66231DC5A4DF6BFBAE");
    }

    @Test
    void keysAreThoseOfTheExampleButForDesParity() {
        assertThat(withoutParity(AccessSecrets.derived(SEED, 1)))
                .isEqualTo(withoutParity(Apdu.hex("AB94FDECF2674FDFB9B391F85D7F76F2")));
        assertThat(withoutParity(AccessSecrets.derived(SEED, 2)))
                .isEqualTo(withoutParity(Apdu.hex("7962D9ECE03D1ACD4C76089DCE131543")));
    }

    private static byte[] withoutParity(byte[] key) {
        byte[] without = key.clone();
        for (int i = 0; i < without.length; i++) {
            without[i] &= (byte) 0xFE;
        }
        return without;
    }
}
