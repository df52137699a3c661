package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationsTest {
    @TempDir
    private Path temporary;

    private StoreFolder folder;
    private KioskStore store;

    @BeforeEach
    void openTheStore() {
        folder = StoreFolder.in(temporary);
        store = folder.open();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void submittedApplicationComesBackWholeAfterAReopen() throws Exception {
        Application application = Specimens.application("a");

        assertThat(store.applications().submit(application, Specimens.PDF)).isInstanceOf(Submission.Recorded.class);
        store.close();
        store = folder.open();

        RecordedApplication recorded = store.applications().find("a").orElseThrow();
        assertThat(recorded.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(recorded.application())
                .usingRecursiveComparison()
                .ignoringFields("facts")
                .isEqualTo(application);
        assertThat(recorded.application().facts().values())
                .isEqualTo(application.facts().values());
        assertThat(store.applications().document("a"))
                .hasValueSatisfying(pdf -> assertThat(pdf).isEqualTo(Specimens.PDF));
    }

    @Test
    void whatEverySourceSaidIsKept() throws Exception {
        store.applications().submit(Specimens.application("a"), Specimens.PDF);

        var facts = store.applications().find("a").orElseThrow().application().facts();

        assertThat(facts.all("person.address"))
                .extracting(fact -> fact.source())
                .containsExactly(FactSource.ID_CARD, FactSource.APPLICANT);
        assertThat(facts.value("person.address")).contains(Specimens.ADDRESS + "二单元");
    }

    @Test
    void whatIsHandedInInPartsIsThereWholeAndOnlyThePartsGoToThePlatform() throws Exception {
        Application whole = Specimens.application("a", "R");
        List<Application> parts = List.of(Specimens.application("a-1", "R-1"), Specimens.application("a-2", "R-2"));

        assertThat(store.applications().submitInParts(whole, parts, Specimens.PDF, true))
                .isInstanceOf(Submission.Recorded.class);
        assertThat(store.applications().submitInParts(whole, parts, Specimens.PDF, true))
                .isInstanceOf(Submission.Replaced.class);

        assertThat(store.applications().count()).isEqualTo(3);
        assertThat(store.outbox().find("a")).isEmpty();
        assertThat(store.outbox().find("a-1")).isPresent();
        assertThat(store.outbox().find("a-2")).isPresent();
        assertThat(store.outbox().waits("a")).isTrue();
        assertThat(store.outbox().waits("b")).isFalse();
    }

    @Test
    void whatIsHandedInInPartsCannotBeChangedOnceAPartIsOnItsWay() throws Exception {
        List<Application> parts = List.of(Specimens.application("a-1", "R-1"), Specimens.application("a-2", "R-2"));
        store.applications().submitInParts(Specimens.application("a", "R"), parts, Specimens.PDF, true);
        store.outbox().release();

        assertThat(store.applications().submitInParts(Specimens.application("a", "R"), parts, Specimens.PDF, true))
                .as("asked again")
                .isInstanceOf(Submission.Replaced.class);
        Application changed = Specimens.application("a", "R");
        changed = new Application(
                changed.id(),
                changed.serviceId(),
                changed.receiptNumber(),
                changed.createdAt(),
                changed.person(),
                changed.facts().with(new Fact("person.phone", "13900009999", FactSource.APPLICANT)),
                changed.signatureDigest());
        assertThat(store.applications().submitInParts(changed, parts, Specimens.PDF, true))
                .as("changed")
                .isInstanceOf(Submission.Closed.class);
    }

    @Test
    void submittingAgainUnderTheSameIdReplacesWhatWasThere() throws Exception {
        store.applications().submit(Specimens.application("a", "R-1"), Specimens.PDF);
        Application changed = Specimens.application("a", "R-2");

        Submission again = store.applications()
                .submit(
                        new Application(
                                changed.id(),
                                changed.serviceId(),
                                changed.receiptNumber(),
                                changed.createdAt(),
                                changed.person(),
                                changed.facts().with(new Fact("person.phone", "13900005678", FactSource.APPLICANT)),
                                changed.signatureDigest()),
                        new byte[] {1});

        assertThat(again).isEqualTo(new Submission.Replaced());
        assertThat(store.applications().count()).isEqualTo(1);
        assertThat(store.applications().document("a").orElseThrow()).isEqualTo(new byte[] {1});
        assertThat(store.applications().idOfReceipt("R-1")).isEmpty();
        assertThat(store.applications().idOfReceipt("R-2")).contains("a");
        assertThat(store.applications()
                        .find("a")
                        .orElseThrow()
                        .application()
                        .facts()
                        .value("person.phone"))
                .contains("13900005678");
    }

    @Test
    void replacingNeverTakesTheReceiptNumberOfAnother() throws Exception {
        store.applications().submit(Specimens.application("a", "R-1"), Specimens.PDF);
        store.applications().submit(Specimens.application("b", "R-2"), Specimens.PDF);

        assertThat(store.applications().submit(Specimens.application("a", "R-2"), new byte[] {1}))
                .isEqualTo(new Submission.ReceiptNumberTaken());
        assertThat(store.applications().document("a").orElseThrow()).isEqualTo(Specimens.PDF);
    }

    @Test
    void receiptNumberIsNeverGivenTwice() throws Exception {
        store.applications().submit(Specimens.application("a", "R-1"), Specimens.PDF);

        assertThat(store.applications().submit(Specimens.application("b", "R-1"), Specimens.PDF))
                .isEqualTo(new Submission.ReceiptNumberTaken());
        assertThat(store.applications().find("b")).isEmpty();
    }

    @Test
    void unknownApplicationIsEmpty() throws Exception {
        assertThat(store.applications().find("nobody")).isEmpty();
        assertThat(store.applications().document("nobody")).isEmpty();
    }

    @Test
    void nothingPersonalStandsInAnyFile() throws Exception {
        store.applications().submit(Specimens.application("a"), Specimens.PDF);

        for (String personal : List.of(Specimens.NAME, Specimens.NUMBER, Specimens.ADDRESS)) {
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("GB18030"))) {
                assertThat(folder.filesHolding(personal.getBytes(charset)))
                        .as("%s in %s", personal, charset)
                        .isEmpty();
            }
        }
        assertThat(folder.filesHolding("R-a".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void valuesSwappedBetweenRowsDoNotOpen() throws Exception {
        store.applications().submit(Specimens.application("a"), Specimens.PDF);
        store.applications().submit(Specimens.application("b"), Specimens.PDF);
        try (var connection = folder.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE application SET facts = (SELECT facts FROM application WHERE id = 'b') WHERE id = 'a'");
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.applications().find("a"))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.DAMAGED));
        assertThat(store.applications().find("b")).isPresent();
    }

    @Test
    void personalDataStaysOutOfToString() {
        assertThat(Specimens.application("a").toString())
                .doesNotContain(Specimens.NAME)
                .doesNotContain(Specimens.NUMBER);
    }
}
