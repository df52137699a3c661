package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code may be shown as often as one likes, and fills one submission. */
class UsedCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final byte[] NO_DOCUMENT = {};

    @TempDir
    private Path temporary;

    private KioskStore store;

    @BeforeEach
    void open() {
        store = StoreFolder.in(temporary).open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCodeIsUsedOnceWhatItFilledIsHandedIn() throws Exception {
        assertThat(store.usedCodes().used("code-0001")).isFalse();
        assertThat(submit("first", "code-0001", NOW)).isEqualTo(new Submission.Recorded());
        assertThat(store.usedCodes().used("code-0001")).isTrue();
        assertThat(store.usedCodes().used("code-0002")).isFalse();
    }

    @Test
    void aSecondSubmissionWithItIsRefusedAndNothingIsRecorded() throws Exception {
        submit("first", "code-0001", NOW);
        assertThat(submit("second", "code-0001", NOW)).isEqualTo(new Submission.CodeUsed());
        assertThat(store.applications().count()).isEqualTo(1);
    }

    @Test
    void handingInTheSameApplicationAgainIsNoSecondUse() throws Exception {
        submit("first", "code-0001", NOW);
        assertThat(submit("first", "code-0001", NOW)).isEqualTo(new Submission.Replaced());
    }

    @Test
    void anApplicationThatCouldNotBeRecordedLeavesItsCodeUnused() throws Exception {
        submit("first", "code-0001", NOW);
        assertThat(submit("second", "code-0002", NOW, "receipt-first")).isEqualTo(new Submission.ReceiptNumberTaken());
        assertThat(store.usedCodes().used("code-0002")).isFalse();
    }

    @Test
    void anExpiredCodeIsForgottenADayLater() throws Exception {
        submit("first", "code-0001", NOW);
        submit("second", "code-0002", NOW.plus(Duration.ofHours(24)));
        assertThat(store.usedCodes().used("code-0001")).isTrue();
        submit("third", "code-0003", NOW.plus(Duration.ofHours(26)));
        assertThat(store.usedCodes().used("code-0001")).isFalse();
    }

    private Submission submit(String id, String code, Instant at) throws StoreException {
        return submit(id, code, at, "receipt-" + id);
    }

    private Submission submit(String id, String code, Instant at, String receipt) throws StoreException {
        FactSheet facts = FactSheet.empty()
                .with(new Fact(CodeFacts.ID, code, FactSource.CODE))
                .with(new Fact(
                        CodeFacts.EXPIRES,
                        Long.toString(at.plus(Duration.ofHours(1)).getEpochSecond()),
                        FactSource.CODE));
        return store.applications()
                .submit(
                        new Application(id, "residence-permit", receipt, at, Optional.empty(), facts, Optional.empty()),
                        NO_DOCUMENT);
    }
}
