package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hallkiosk.store.PersonalDataCipher.Place;
import org.junit.jupiter.api.Test;

class PersonalDataCipherTest {
    private static final Place PLACE = new Place("application", "a", "facts");

    private final PersonalDataCipher cipher = new PersonalDataCipher(new byte[32]);

    @Property(tries = 100)
    void whatIsSealedOpensInItsPlace(@ForAll byte[] plain) throws Exception {
        assertThat(cipher.open(PLACE, cipher.seal(PLACE, plain))).isEqualTo(plain);
    }

    @Property(tries = 100)
    void oneChangedBitAnywhereIsNoticed(@ForAll @IntRange(min = 0, max = 8 * 47 - 1) int bit) {
        byte[] sealed = cipher.seal(PLACE, "eighteen bytes, so".getBytes(StandardCharsets.US_ASCII));
        sealed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.open(PLACE, sealed));
    }

    @Test
    void tornValueIsNoticed() {
        byte[] sealed = cipher.seal(PLACE, new byte[] {1, 2, 3});

        for (int length = 0; length < sealed.length; length++) {
            byte[] torn = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.open(PLACE, torn));
        }
    }

    @Test
    void anotherTableRowOrColumnIsAnotherPlace() {
        byte[] sealed = cipher.seal(PLACE, new byte[] {1});

        for (Place other : new Place[] {
            new Place("draft", "a", "facts"),
            new Place("application", "b", "facts"),
            new Place("application", "a", "document"),
            new Place("applicationa", "", "facts")
        }) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.open(other, sealed));
        }
    }

    @Test
    void sameValueSealedTwiceLooksDifferent() {
        assertThat(cipher.seal(PLACE, new byte[] {1})).isNotEqualTo(cipher.seal(PLACE, new byte[] {1}));
    }

    @Test
    void hashTellsPeopleApartAndOneKeyFromAnother() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(cipher.hash(" 11010519491231002x "))
                .isEqualTo(cipher.hash("11010519491231002X"))
                .isNotEqualTo(cipher.hash("440524188001010014"))
                .isNotEqualTo(new PersonalDataCipher(otherKey).hash("11010519491231002X"));
    }
}
