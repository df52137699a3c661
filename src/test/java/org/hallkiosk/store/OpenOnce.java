package org.hallkiosk.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the store of arguments 1 and 2 and says what became of it and whether there is a key. */
final class OpenOnce {
    private OpenOnce() {}

    public static void main(String[] arguments) {
        Path key = Path.of(arguments[1]);
        switch (KioskStore.open(Path.of(arguments[0]), key)) {
            case StoreOpening.Opened(KioskStore store) -> {
                System.out.println("opened");
                store.close();
            }
            case StoreOpening.NotOpened(StoreTrouble trouble, String detail) ->
                System.out.println("not opened: " + trouble.keyword() + " | " + detail);
        }
        System.out.println(Files.exists(key) ? "key" : "no key");
    }
}
