package org.hallkiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Keys for other purposes than the store's, derived from the terminal's one key file by HKDF-SHA-256 (RFC 5869). */
public final class DerivedKey {
    private DerivedKey() {}

    /**
     * A key for HMAC-SHA-256, the same at every call; empty while there is no key file.
     *
     * @param purpose keeps keys for different purposes apart
     */
    public static Optional<SecretKey> forMarks(Path keyFile, String purpose) throws StoreException, IOException {
        KeyFile file = new KeyFile(keyFile);
        if (!file.exists()) {
            return Optional.empty();
        }
        byte[] master = file.read();
        try {
            return Optional.of(PersonalDataCipher.derive(master, purpose, "HmacSHA256"));
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }
}
