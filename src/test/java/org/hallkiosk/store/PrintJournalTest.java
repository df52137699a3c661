package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintJournalTest {
    private static final Clock MORNING = Clock.fixed(Specimens.MORNING, ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    private StoreFolder folder;
    private KioskStore store;

    @BeforeEach
    void openTheStore() {
        folder = StoreFolder.in(temporary);
        store = folder.open(MORNING);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new PrintOutcome.Printed(), PrintState.PRINTED, false),
                Arguments.of(new PrintOutcome.Sent(), PrintState.SENT, false),
                Arguments.of(new PrintOutcome.Failed(Reason.MEDIA_JAM, true, "jam"), PrintState.FAILED, false),
                Arguments.of(new PrintOutcome.Failed(Reason.MEDIA_EMPTY, false, "empty"), PrintState.FAILED, true));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void jobGoesOutAgainOnlyWhenNothingCanBeOnPaper(PrintOutcome outcome, PrintState state, boolean mayGoAgain)
            throws Exception {
        begin("job");
        assertThat(journal().sending("job")).isEqualTo(new SendPermission.Granted());

        assertThat(journal().finished("job", outcome).state()).isEqualTo(state);

        SendPermission second = journal().sending("job");
        assertThat(second instanceof SendPermission.Granted).isEqualTo(mayGoAgain);
    }

    @Test
    void failureKeepsItsReason() throws Exception {
        begin("job");
        journal().sending("job");
        journal().finished("job", new PrintOutcome.Failed(Reason.COVER_OPEN, true, "cover"));

        PrintEntry entry = journal().find("job").orElseThrow();
        assertThat(entry.failure()).contains(Reason.COVER_OPEN);
        assertThat(entry.mayHavePrinted()).isTrue();
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.changedAt()).isEqualTo(Specimens.MORNING);
    }

    @Test
    void jobThatIsOnItsWayIsNotSentBesideItself() throws Exception {
        begin("job");
        journal().sending("job");

        assertThat(journal().sending("job"))
                .isInstanceOfSatisfying(
                        SendPermission.Refused.class,
                        refused -> assertThat(refused.entry().state()).isEqualTo(PrintState.SENDING));
    }

    @Test
    void jobThatWasBeingSentIsUncertainAfterAReopenAndIsNotSent() throws Exception {
        begin("ticket-1");
        journal().sending("ticket-1");
        begin("ticket-2");
        reopen();

        assertThat(journal().uncertain()).extracting(PrintEntry::jobId).containsExactly("ticket-1");
        assertThat(journal().prepared()).extracting(PrintEntry::jobId).containsExactly("ticket-2");
        assertThat(journal().sending("ticket-1")).isInstanceOf(SendPermission.Refused.class);
        assertThat(journal().sending("ticket-2")).isEqualTo(new SendPermission.Granted());
    }

    @Test
    void beginningAgainTellsWhereTheJobStands() throws Exception {
        begin("job");
        journal().sending("job");
        journal().finished("job", new PrintOutcome.Printed());

        assertThat(begin("job").state()).isEqualTo(PrintState.PRINTED);
    }

    @Test
    void lateNewsDoesNotOverwriteWhatIsSettled() throws Exception {
        begin("job");
        journal().sending("job");
        journal().finished("job", new PrintOutcome.Printed());

        PrintEntry entry = journal().finished("job", new PrintOutcome.Failed(Reason.OTHER, false, ""));

        assertThat(entry.state()).isEqualTo(PrintState.PRINTED);
    }

    @Test
    void uncertainJobGoesOutAgainAfterSomebodyLooked() throws Exception {
        begin("job");
        journal().sending("job");
        reopen();

        assertThat(journal().printAgain("job")).isTrue();

        assertThat(journal().sending("job")).isEqualTo(new SendPermission.Granted());
        assertThat(journal().find("job").orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void uncertainJobFoundOnPaperIsPrinted() throws Exception {
        begin("job");
        journal().sending("job");
        reopen();

        assertThat(journal().foundPrinted("job")).isTrue();

        assertThat(journal().uncertain()).isEmpty();
        assertThat(journal().sending("job")).isInstanceOf(SendPermission.Refused.class);
    }

    @Test
    void uncertainOrUnsentJobFoundNotOnPaperIsSettledAndGoesOutWhenAskedForAgain() throws Exception {
        begin("uncertain");
        journal().sending("uncertain");
        begin("unsent");
        reopen();

        assertThat(journal().foundNotPrinted("uncertain")).isTrue();
        assertThat(journal().foundNotPrinted("unsent")).isTrue();

        assertThat(journal().uncertain()).isEmpty();
        assertThat(journal().prepared()).isEmpty();
        assertThat(journal().sending("uncertain")).isEqualTo(new SendPermission.Granted());
        assertThat(journal().sending("unsent")).isEqualTo(new SendPermission.Granted());
    }

    @Test
    void whatIsOnPaperOrAtThePrinterIsNotCalledUnprinted() throws Exception {
        begin("printed");
        journal().sending("printed");
        journal().finished("printed", new PrintOutcome.Printed());
        begin("sending");
        journal().sending("sending");

        assertThat(journal().foundNotPrinted("printed")).isFalse();
        assertThat(journal().foundNotPrinted("sending")).isFalse();
        assertThat(journal().foundNotPrinted("ghost")).isFalse();
    }

    @Test
    void jobAtThePrinterCannotBeAskedForAgain() throws Exception {
        begin("job");
        journal().sending("job");

        assertThat(journal().printAgain("job")).isFalse();
    }

    @Test
    void jobThatNobodyBeganIsUnknown() throws Exception {
        assertThat(journal().sending("ghost")).isEqualTo(new SendPermission.UnknownJob());
        assertThatIllegalArgumentException().isThrownBy(() -> journal().finished("ghost", new PrintOutcome.Printed()));
    }

    private PrintEntry begin(String jobId) throws StoreException {
        return journal().begin(jobId, PrintKind.QUEUE_TICKET, "A001");
    }

    private PrintJournal journal() {
        return store.printJournal();
    }

    private void reopen() {
        store.close();
        store = folder.open(MORNING);
    }
}
