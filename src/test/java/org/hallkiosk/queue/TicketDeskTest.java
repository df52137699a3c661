package org.hallkiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.PrintKind;
import org.hallkiosk.store.SendPermission;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.StoreTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketDeskTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LATE_MONDAY = Instant.parse("2026-03-02T15:59:00Z");
    private static final TicketGroup GROUP = new TicketGroup("A", List.of(3, 4, 5), "queue-ticket", 8);
    private static final Optional<String> WANG = Optional.of("11010519491231002X");
    private static final Optional<String> LI = Optional.of("440524188001010014");
    private static final Optional<String> SOMEBODY = Optional.empty();

    @TempDir
    private Path temporary;

    private KioskStore store;
    private TicketDesk desk;

    @BeforeEach
    void openTheDesk() {
        StoreOpening opening = KioskStore.open(temporary.resolve("data"), temporary.resolve("store.key"));
        store = ((StoreOpening.Opened) opening).store();
        desk = deskAt(LATE_MONDAY);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void ticketSaysNumberWaitWindowsAndTheHallsTime() {
        take("session-1", LI);

        TakenTicket ticket = take("session-2", WANG);

        assertThat(ticket.number()).isEqualTo("A002");
        assertThat(ticket.ahead()).isEqualTo(1);
        assertThat(ticket.waitRange()).isEqualTo(new WaitRange(0, 10));
        assertThat(ticket.windows()).containsExactly(3, 4, 5);
        assertThat(ticket.time()).isEqualTo(ZonedDateTime.of(2026, 3, 2, 23, 59, 0, 0, SHANGHAI));
        assertThat(ticket.reprint()).isFalse();
        assertThat(ticket.printJobId()).isEqualTo("ticket-2026-03-02-A002");
    }

    @Test
    void numbersBeginAnewAtTheHallsMidnight() {
        take("session-1", WANG);

        desk = deskAt(LATE_MONDAY.plus(Duration.ofMinutes(2)));
        TakenTicket tuesday = take("session-2", WANG);

        assertThat(tuesday.number()).isEqualTo("A001");
        assertThat(tuesday.reprint()).isFalse();
        assertThat(tuesday.printJobId()).isEqualTo("ticket-2026-03-03-A001");
    }

    @Test
    void doubleTapTakesOneTicketWithOnePrintJob() throws Exception {
        TakenTicket first = take("session-1", SOMEBODY);
        TakenTicket second = take("session-1", SOMEBODY);

        assertThat(second).isEqualTo(first);
        assertThat(sendToPrinter(first)).isInstanceOf(SendPermission.Granted.class);
        assertThat(sendToPrinter(second)).isInstanceOf(SendPermission.Refused.class);
    }

    @Test
    void askingAgainIsAReprintOfTheSameNumberAndAJobOfItsOwn() throws Exception {
        TakenTicket first = take("session-1", WANG);
        sendToPrinter(first);
        journal().finished(first.printJobId(), new PrintOutcome.Printed());

        TakenTicket again = take("session-2", WANG);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.followCode()).isEqualTo(first.followCode());
        assertThat(again.time()).isEqualTo(first.time());
        assertThat(again.reprint()).isTrue();
        assertThat(sendToPrinter(again)).isInstanceOf(SendPermission.Granted.class);
    }

    @Test
    void failedPrintLeavesTheTicketValid() throws Exception {
        TakenTicket ticket = take("session-1", WANG);
        sendToPrinter(ticket);
        journal().finished(ticket.printJobId(), new PrintOutcome.Failed(Reason.MEDIA_EMPTY, false, "paper end"));

        assertThat(take("session-2", LI).ahead()).isEqualTo(1);
        assertThat(take("session-3", WANG).number()).isEqualTo(ticket.number());
    }

    @Test
    void cancelledAfterAFailedPrintIsNoGhostInTheQueue() {
        TakenTicket ticket = take("session-1", WANG);

        assertThat(desk.cancel(ticket)).isEqualTo(new Cancelling.Cancelled());

        assertThat(take("session-2", LI).ahead()).isZero();
        assertThat(take("session-3", WANG).reprint()).isFalse();
        assertThat(desk.cancel(ticket)).isEqualTo(new Cancelling.NotOpen());
    }

    @Test
    void ticketTakenBeforeMidnightCanBeCancelledAfterIt() {
        TakenTicket ticket = take("session-1", WANG);

        assertThat(deskAt(LATE_MONDAY.plus(Duration.ofMinutes(2))).cancel(ticket))
                .isEqualTo(new Cancelling.Cancelled());
    }

    @Test
    void storeInTroubleIsToldNotThrown() {
        TakenTicket ticket = take("session-1", WANG);
        store.close();

        assertThat(desk.take(GROUP, "residence-permit", "session-2", LI))
                .isInstanceOfSatisfying(
                        Taking.NotTaken.class, not -> assertThat(not.trouble()).isEqualTo(StoreTrouble.CLOSED));
        assertThat(desk.cancel(ticket)).isInstanceOf(Cancelling.NotCancelled.class);
    }

    private TakenTicket take(String requestId, Optional<String> personNumber) {
        Taking taking = desk.take(GROUP, "residence-permit", requestId, personNumber);
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return ((Taking.Taken) taking).ticket();
    }

    private SendPermission sendToPrinter(TakenTicket ticket) throws Exception {
        journal().begin(ticket.printJobId(), PrintKind.QUEUE_TICKET, ticket.number());
        return journal().sending(ticket.printJobId());
    }

    private PrintJournal journal() {
        return store.printJournal();
    }

    private TicketDesk deskAt(Instant now) {
        return new TicketDesk(store, Clock.fixed(now, SHANGHAI));
    }
}
