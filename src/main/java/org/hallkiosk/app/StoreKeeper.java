package org.hallkiosk.app;

import java.nio.file.Path;
import java.util.Optional;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's store, opened when it is first needed and tried again at each need while it cannot be opened (a disk
 * that was full may have room again). Thread-safe; blocks for as long as opening takes.
 */
final class StoreKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreKeeper.class);

    private final Path folder;
    private final Path keyFile;
    private Optional<KioskStore> open = Optional.empty();
    private Optional<StoreTrouble> trouble = Optional.empty();

    StoreKeeper(Path folder, Path keyFile) {
        this.folder = folder;
        this.keyFile = keyFile;
    }

    synchronized KioskStore store() throws StoreException {
        if (open.isPresent()) {
            return open.get();
        }
        return switch (KioskStore.open(folder, keyFile)) {
            case StoreOpening.Opened(KioskStore store) -> {
                open = Optional.of(store);
                trouble = Optional.empty();
                yield store;
            }
            case StoreOpening.NotOpened(StoreTrouble why, String detail) -> {
                if (!Optional.of(why).equals(trouble)) {
                    log.error("store: {}: {}", why.keyword(), detail);
                }
                trouble = Optional.of(why);
                throw new StoreException(why, detail);
            }
        };
    }

    /** The store if it is open; does not try. */
    synchronized Optional<KioskStore> ifOpen() {
        return open;
    }

    /** Why it could not be opened the last time. */
    synchronized Optional<StoreTrouble> trouble() {
        return trouble;
    }

    @Override
    public synchronized void close() {
        open.ifPresent(KioskStore::close);
        open = Optional.empty();
    }
}
