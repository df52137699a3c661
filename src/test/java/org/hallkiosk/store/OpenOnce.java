package org.hallkiosk.store;

import java.nio.file.Path;

/** Opens the store of arguments 1 and 2 and says what became of it. */
final class OpenOnce {
    private OpenOnce() {}

    public static void main(String[] arguments) {
        switch (KioskStore.open(Path.of(arguments[0]), Path.of(arguments[1]))) {
            case StoreOpening.Opened(KioskStore store) -> {
                System.out.println("opened");
                store.close();
            }
            case StoreOpening.NotOpened(StoreTrouble trouble, String detail) ->
                System.out.println("not opened: " + trouble.keyword() + " | " + detail);
        }
    }
}
