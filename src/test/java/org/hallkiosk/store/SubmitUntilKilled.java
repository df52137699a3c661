package org.hallkiosk.store;

import java.nio.file.Path;
import org.hallkiosk.device.PrintOutcome;

/**
 * Submits and "prints" application after application in the store of arguments 1 and 2, and says so on standard output
 * only once the store has taken it: {@code submitted ID}, {@code sending ID}, {@code printed ID}.
 */
final class SubmitUntilKilled {
    private SubmitUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        String run = arguments[2];
        KioskStore store = new StoreFolder(Path.of(arguments[0]), Path.of(arguments[1])).open();
        for (int i = 0; ; i++) {
            String id = run + "-" + i;
            store.applications().submit(Specimens.application(id), Specimens.PDF);
            say("submitted " + id);
            store.printJournal().begin(id, PrintKind.DOCUMENT, id);
            if (store.printJournal().sending(id) instanceof SendPermission.Granted) {
                say("sending " + id);
            }
            store.printJournal().finished(id, new PrintOutcome.Printed());
            say("printed " + id);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
