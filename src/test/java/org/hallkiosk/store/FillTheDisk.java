package org.hallkiosk.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Submits applications in the store of arguments 1 and 2 until it is refused, says why, makes room, and carries on. The
 * data folder is on a disk of a few megabytes that a file {@code ballast} beside it helps to fill.
 */
final class FillTheDisk {
    private FillTheDisk() {}

    public static void main(String[] arguments) throws Exception {
        StoreFolder folder = new StoreFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        Path ballast = folder.data().resolveSibling("ballast");
        Files.write(ballast, new byte[1024 * 1024]);
        try (KioskStore store = folder.open()) {
            int taken = 0;
            String refused = "";
            while (refused.isEmpty()) {
                try {
                    store.applications().submit(Specimens.application("a" + taken), new byte[20_000]);
                    taken++;
                } catch (StoreException e) {
                    refused = e.trouble().keyword();
                }
            }
            System.out.println("refused " + refused);
            System.out.println("state "
                    + store.state().trouble().map(StoreTrouble::keyword).orElse("none"));
            System.out.println("counted " + (store.applications().count() == taken ? "as taken" : "otherwise"));
            System.out.println(
                    "half-written " + store.applications().find("a" + taken).isPresent());

            Files.delete(ballast);
            Submission again = store.applications().submit(Specimens.application("a" + taken), new byte[20_000]);
            System.out.println("with room again " + again.getClass().getSimpleName());
        }
        StoreOpening opening = KioskStore.open(folder.data(), folder.key());
        System.out.println("reopened " + opening.getClass().getSimpleName());
    }
}
