package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.platform.OutboxCourier.Round;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.Problem;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.hallkiosk.service.Rating;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings on their way, with the real store and the reference platform. */
class RatingCourierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Rating WELL = new Rating("r-1", RatingLevel.VERY_SATISFIED, Optional.empty());
    private static final Rating BADLY = new Rating("r-2", RatingLevel.DISSATISFIED, Optional.empty());

    @TempDir
    private Path folder;

    private final ReferencePlatform platform = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
    private PlatformWire wire = (request, deadline) -> answered(platform.handle(request));
    private KioskStore store;
    private RatingCourier courier;

    @BeforeEach
    void openStore() {
        store = open();
        courier = new RatingCourier(
                new HttpPlatform(
                        (request, deadline) -> wire.send(request, deadline), Optional.empty(), Clock.systemUTC()),
                "T-0001");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ratingOfAnApplicantWhoStandsThereWaits() throws Exception {
        store.ratings().keep(WELL, "residence-permit", DAY);
        assertThat(round()).isEqualTo(Round.EMPTY);
        assertThat(platform.ratings()).isEmpty();
    }

    @Test
    void ratingArrivesWithItsReasonAndOnce() throws Exception {
        store.ratings().keep(BADLY, "residence-permit", DAY);
        store.ratings().keep(BADLY.because(RatingReason.HARD_TO_USE), "residence-permit", DAY);
        store.ratings().release();
        assertThat(round()).isEqualTo(Round.PROGRESS);
        assertThat(round()).isEqualTo(Round.EMPTY);
        assertThat(platform.ratings())
                .containsExactly(new GivenRating(
                        "r-2",
                        "T-0001",
                        "residence-permit",
                        DAY,
                        RatingLevel.DISSATISFIED,
                        Optional.of(RatingReason.HARD_TO_USE)));
    }

    @Test
    void whatIsOnItsWayNeverChanges() throws Exception {
        store.ratings().keep(BADLY, "residence-permit", DAY);
        store.ratings().release();
        store.ratings().keep(BADLY.because(RatingReason.OTHER), "residence-permit", DAY);
        assertThat(store.ratings().waiting(9).getFirst().rating()).isEqualTo(BADLY);
    }

    @Test
    void answerThatIsLostCostsNoRatingAndMakesNoSecondOne() throws Exception {
        store.ratings().keep(WELL, "residence-permit", DAY);
        store.ratings().release();
        wire = (request, deadline) -> {
            platform.handle(request);
            return new WireAnswer.Lost(Trouble.NOT_REACHABLE);
        };
        assertThat(round()).isEqualTo(Round.TROUBLE);
        wire = (request, deadline) -> answered(platform.handle(request));
        assertThat(round()).isEqualTo(Round.PROGRESS);
        assertThat(platform.ratings()).hasSize(1);
    }

    @Test
    void platformThatTakesNoRatingsIsAskedOnce() throws Exception {
        store.ratings().keep(WELL, "residence-permit", DAY);
        store.ratings().release();
        wire = (request, deadline) -> answered(new Reply(
                404,
                new Problem(
                        ProblemCode.NOT_FOUND,
                        "no such operation",
                        Clock.systemUTC().instant())));
        assertThat(round()).isEqualTo(Round.PROGRESS);
        assertThat(round()).isEqualTo(Round.EMPTY);
        assertThat(store.ratings().all()).hasSize(1);
    }

    @Test
    void whoWaitsForTheWordOnAnApplicationGoesBefore() throws Exception {
        store.ratings().keep(WELL, "residence-permit", DAY);
        store.ratings().release();
        assertThat(courier.round(store, () -> true)).isEqualTo(Round.PROGRESS);
        assertThat(platform.ratings()).isEmpty();
    }

    @Test
    void ratingIsThereAfterAPowerCut() throws Exception {
        store.ratings().keep(WELL, "residence-permit", DAY);
        store.close();
        store = open();
        assertThat(round()).isEqualTo(Round.PROGRESS);
        assertThat(platform.ratings()).hasSize(1);
    }

    private Round round() throws StoreException {
        return courier.round(store, () -> false);
    }

    private KioskStore open() {
        return ((StoreOpening.Opened) KioskStore.open(folder.resolve("data"), folder.resolve("keys/kiosk.key")))
                .store();
    }

    private static WireAnswer answered(Reply reply) {
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }
}
