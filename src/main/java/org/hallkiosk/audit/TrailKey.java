package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hallkiosk.store.DerivedKey;
import org.hallkiosk.store.StoreException;

/** The trail's key, derived from the terminal's key file. */
public final class TrailKey {
    private static final String PURPOSE = "hall-kiosk trail";

    private TrailKey() {}

    /** Empty while there is no key file, or none that may be used; the store says what is wrong with it. */
    public static Optional<ChainKey> of(Path keyFile) {
        try {
            return DerivedKey.forMarks(keyFile, PURPOSE).map(ChainKey::new);
        } catch (StoreException | IOException unusable) {
            return Optional.empty();
        }
    }
}
