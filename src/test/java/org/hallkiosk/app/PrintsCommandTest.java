package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.PrintKind;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prints}: what a crash left behind is listed with its next step, and settled by whoever looked. */
class PrintsCommandTest {
    @TempDir
    private Path state;

    @Test
    void nothingIsLeftToSettleOnAFreshTerminal() {
        CommandRun run = CommandRun.english(state, "prints");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("Nothing is left to settle");
    }

    @Test
    void whatTheLastRunLeftBehindIsListedWithItsNextStep() throws Exception {
        crashedInTheMiddleOfPrinting();

        CommandRun english = CommandRun.english(state, "prints");
        CommandRun chinese = CommandRun.chinese(state, "prints");

        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.out())
                .contains("print: ticket-1")
                .contains("nobody knows whether it came out")
                .contains("./kiosk prints printed ticket-1")
                .contains("print: document-1")
                .contains("never sent");
        assertThat(chinese.out()).contains("打印: ticket-1").contains("没有发送过");
    }

    @Test
    void scriptsReadOneObjectALine() throws Exception {
        crashedInTheMiddleOfPrinting();

        CommandRun run = CommandRun.english(state, "prints", "--json");

        assertThat(run.json()).hasSize(2);
        assertThat(run.json().getFirst().path("job").asString()).isEqualTo("ticket-1");
        assertThat(run.json().getFirst().path("print").asString()).isEqualTo("uncertain");
        assertThat(run.json().getLast().path("print").asString()).isEqualTo("unsent");
    }

    @Test
    void settledPrintsAreListedNoMore() throws Exception {
        crashedInTheMiddleOfPrinting();

        CommandRun printed = CommandRun.english(state, "prints", "printed", "ticket-1");
        CommandRun notPrinted = CommandRun.english(state, "prints", "not-printed", "document-1");

        assertThat(printed.exit()).isEqualTo(1);
        assertThat(printed.out()).doesNotContain("ticket-1").contains("document-1");
        assertThat(notPrinted.exit()).isZero();
        assertThat(CommandRun.english(state, "prints", "printed", "ticket-1").out())
                .contains("ticket-1 is no print that waits for an answer");
    }

    @Test
    void whileTheKioskRunsItSaysWhereToLook() throws Exception {
        try (KioskStore running = open()) {
            assertThat(running.printJournal().uncertain()).isEmpty();
            CommandRun run = CommandRun.english(state, "prints");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("http://127.0.0.1:9780/status").contains("Stop it");
        }
    }

    private void crashedInTheMiddleOfPrinting() throws Exception {
        try (KioskStore store = open()) {
            PrintJournal journal = store.printJournal();
            journal.begin("document-1", PrintKind.DOCUMENT, "1");
            journal.begin("ticket-1", PrintKind.QUEUE_TICKET, "A001");
            journal.sending("ticket-1");
        }
    }

    private KioskStore open() {
        Path data = state.resolve("data");
        return ((StoreOpening.Opened) KioskStore.open(data, data.resolve("kiosk.key"))).store();
    }
}
