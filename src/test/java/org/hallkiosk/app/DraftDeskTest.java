package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.queue.Taking;
import org.hallkiosk.queue.TicketDesk;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.store.Draft;
import org.hallkiosk.store.TicketState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts through the desk, in a real store. */
class DraftDeskTest {
    private static final String NUMBER = "11010519491231002X";
    private static final Clock CLOCK = Clock.system(java.time.ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private StoreKeeper keeper;
    private DraftDesk desk;

    @BeforeEach
    void open() {
        keeper = new StoreKeeper(folder.resolve("data"), folder.resolve("keys/kiosk.key"));
        desk = new DraftDesk(keeper, new HallDrafts(configured(), keeper, CLOCK));
    }

    private Configuration.Store configured() {
        return new Configuration.Store(
                folder.resolve("data"),
                folder.resolve("keys/kiosk.key"),
                folder.resolve("keys/hall.key"),
                Optional.empty(),
                OptionalInt.empty(),
                new Configuration.Trail(folder.resolve("trail"), folder.resolve("data/trail.ends"), 1));
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void aCodeIsGivenThatNobodyCanGuessAndThatLeadsBack() {
        String code = codeOf(keep(draft(Optional.empty(), 7), Optional.empty(), true));
        String another = codeOf(keep(draft(Optional.empty(), 7), Optional.empty(), true));
        assertThat(DraftDesk.looksLikeOne(code)).isTrue();
        assertThat(code).isNotEqualTo(another);
        assertThat(desk.open(new Effect.OpenDraft(code))).isInstanceOf(JourneyEvent.DraftFound.class);
        assertThat(desk.open(new Effect.OpenDraft("DR-0000-0000-0000-0000")))
                .isEqualTo(new JourneyEvent.DraftNotFound(true));
    }

    @Test
    void aDraftThatIsKeptAgainKeepsItsCode() {
        String code = codeOf(keep(draft(Optional.empty(), 7), Optional.empty(), true));
        assertThat(codeOf(keep(draft(Optional.empty(), 7).withCode(code), Optional.empty(), true)))
                .isEqualTo(code);
    }

    @Test
    void whoHasShownACardNeedsNoCode() {
        JourneyEvent kept = keep(draft(Optional.empty(), 7), Optional.of(NUMBER), false);
        assertThat(((JourneyEvent.DraftKept) kept).draft().code()).isEmpty();
        assertThat(found()).isInstanceOf(JourneyEvent.DraftFound.class);
    }

    @Test
    void whatIsForgottenIsGoneForCardAndCode() {
        String code = codeOf(keep(draft(Optional.empty(), 7), Optional.of(NUMBER), true));
        desk.forget(new Effect.ForgetDraft("permit", Optional.of(NUMBER), Optional.of(code)));
        assertThat(found()).isEqualTo(new JourneyEvent.DraftNotFound(true));
        assertThat(desk.open(new Effect.OpenDraft(code))).isEqualTo(new JourneyEvent.DraftNotFound(true));
    }

    @Test
    void theSweepDeletesWhatItsDaysAreOverFor() throws Exception {
        keep(draft(Optional.empty(), 7), Optional.of(NUMBER), false);
        Clock nextWeek = Clock.offset(CLOCK, Duration.ofDays(7).plusSeconds(1));
        try (DraftSweep sweep = new DraftSweep(keeper, nextWeek)) {
            sweep.sweep(nextWeek.instant());
        }
        assertThat(found()).isEqualTo(new JourneyEvent.DraftNotFound(true));
        assertThat(keeper.store().drafts().sweep(nextWeek.instant())).isZero();
    }

    @Test
    void whatAWindowHasAcceptedCanNotBeChangedAnyMore() throws Exception {
        Taking taking = new TicketDesk(keeper.store(), CLOCK)
                .take(
                        new TicketGroup("A", java.util.List.of(3), "queue-ticket", 5),
                        "permit",
                        "session-1",
                        Optional.of(NUMBER));
        String number = ((Taking.Taken) taking).ticket().number();
        Draft.HandedIn handedIn = new Draft.HandedIn(LocalDate.now(CLOCK), Optional.empty(), Optional.of(number));
        keep(draft(Optional.of(handedIn), 7), Optional.of(NUMBER), false);
        assertThat(found()).isInstanceOf(JourneyEvent.DraftFound.class);

        keeper.store().tickets().close(LocalDate.now(CLOCK), number, TicketState.SERVED);
        assertThat(found()).isEqualTo(new JourneyEvent.DraftNotFound(true));
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldAndNothingIsLost() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertThat(keep(draft(Optional.empty(), 7), Optional.of(NUMBER), false))
                .isEqualTo(new JourneyEvent.DraftNotKept());
        assertThat(found()).isEqualTo(new JourneyEvent.DraftNotFound(false));
    }

    @Test
    void aHallKeyThatIsNoKeyIsToldAndNothingIsLost() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/hall.key"), "not a key");
        Files.setPosixFilePermissions(
                folder.resolve("keys/hall.key"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThat(keep(draft(Optional.empty(), 7), Optional.of(NUMBER), false))
                .isEqualTo(new JourneyEvent.DraftNotKept());
        assertThat(Files.readString(folder.resolve("keys/hall.key"))).isEqualTo("not a key");
    }

    private JourneyEvent keep(Draft draft, Optional<String> number, boolean codeWanted) {
        return desk.keep(new Effect.KeepDraft(draft, number, codeWanted));
    }

    private JourneyEvent found() {
        return desk.find(new Effect.FindDraft("permit", NUMBER));
    }

    private static String codeOf(JourneyEvent kept) {
        return ((JourneyEvent.DraftKept) kept).draft().code().orElseThrow();
    }

    private static Draft draft(Optional<Draft.HandedIn> handedIn, int days) {
        Instant now = CLOCK.instant();
        return new Draft(
                "application-1",
                "permit",
                FactSheet.empty().with(new Fact("person.phone", "13800000000", FactSource.APPLICANT)),
                Map.of(),
                Optional.empty(),
                handedIn,
                Optional.empty(),
                now,
                now.plus(Duration.ofDays(days)));
    }
}
