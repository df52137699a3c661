package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Optional<PersonHash> NOBODY = Optional.empty();
    private static final Optional<PersonHash> WANG = Optional.of(new PersonHash("aa"));
    private static final Optional<PersonHash> LI = Optional.of(new PersonHash("bb"));

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
    void numbersCountUpAndKnowWhoIsAhead() throws Exception {
        assertThat(granted(take(MONDAY, "session-1", WANG)).ticket().number()).isEqualTo("A001");

        TicketGrant.Granted second = granted(take(MONDAY, "session-2", LI));

        assertThat(second.ticket().number()).isEqualTo("A002");
        assertThat(second.ahead()).isEqualTo(1);
    }

    @Test
    void numbersBeginAnewEachDay() throws Exception {
        take(MONDAY, "session-1", WANG);

        TicketGrant.Granted tuesday = granted(take(MONDAY.plusDays(1), "session-2", WANG));

        assertThat(tuesday.ticket().number()).isEqualTo("A001");
        assertThat(tuesday.ahead()).isZero();
    }

    @Test
    void doubleTapTakesOneTicket() throws Exception {
        TicketGrant first = take(MONDAY, "session-1", NOBODY);
        TicketGrant second = take(MONDAY, "session-1", NOBODY);

        assertThat(second).isEqualTo(first);
        assertThat(store.tickets().waiting(MONDAY, "A")).isEqualTo(1);
    }

    @Test
    void personWhoAsksAgainGetsTheOpenTicket() throws Exception {
        take(MONDAY, "session-0", LI);
        QueueTicket first = granted(take(MONDAY, "session-1", WANG)).ticket();

        TicketGrant again = take(MONDAY, "session-2", WANG);

        assertThat(again).isInstanceOfSatisfying(TicketGrant.GrantedBefore.class, before -> {
            assertThat(before.ticket().number()).isEqualTo(first.number());
            assertThat(before.ticket().followCode()).isEqualTo(first.followCode());
            assertThat(before.ticket().reprints()).isEqualTo(1);
            assertThat(before.ahead()).isEqualTo(1);
        });
    }

    @Test
    void twoStrangersAreTwoPeople() throws Exception {
        take(MONDAY, "session-1", NOBODY);
        take(MONDAY, "session-2", NOBODY);

        assertThat(store.tickets().waiting(MONDAY, "A")).isEqualTo(2);
    }

    @Test
    void cancelledTicketIsNoGhost() throws Exception {
        take(MONDAY, "session-1", WANG);

        assertThat(store.tickets().close(MONDAY, "A001", TicketState.CANCELLED)).isTrue();

        TicketGrant.Granted next = granted(take(MONDAY, "session-2", WANG));
        assertThat(next.ticket().number()).isEqualTo("A002");
        assertThat(next.ahead()).isZero();
        assertThat(store.tickets().close(MONDAY, "A001", TicketState.CANCELLED)).isFalse();
    }

    @Test
    void afterTheLastNumberNoneIsLeft() throws Exception {
        take(MONDAY, "session-1", NOBODY);
        try (var connection = folder.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE queue_ticket SET sequence = 999, number = 'A999'");
        }

        assertThat(take(MONDAY, "session-2", NOBODY)).isEqualTo(new TicketGrant.NoneLeft());
    }

    @Test
    void manyTapsAtOnceTakeManyDifferentNumbers() throws Exception {
        List<Callable<String>> taps = IntStream.range(0, 40)
                .<Callable<String>>mapToObj(i -> () ->
                        granted(take(MONDAY, "session-" + i, NOBODY)).ticket().number())
                .toList();

        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> number : threads.invokeAll(taps)) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers).doesNotHaveDuplicates().hasSize(40).contains("A001", "A040");
    }

    @Test
    void ticketSurvivesAReopen() throws Exception {
        QueueTicket ticket = granted(take(MONDAY, "session-1", WANG)).ticket();
        store.close();
        store = folder.open();

        assertThat(store.tickets().find(MONDAY, "A001")).contains(ticket);
    }

    @Test
    void followCodeIsAsciiAndDiffers() throws Exception {
        String first = granted(take(MONDAY, "session-1", NOBODY)).ticket().followCode();
        String second = granted(take(MONDAY, "session-2", NOBODY)).ticket().followCode();

        assertThat(first).matches("[0-9A-Z]{12}").isNotEqualTo(second);
    }

    private TicketGrant take(LocalDate day, String requestId, Optional<PersonHash> person) throws StoreException {
        return store.tickets()
                .take(new TicketRequest(day, "A", "residence-permit", requestId, person, Specimens.MORNING));
    }

    private static TicketGrant.Granted granted(TicketGrant grant) {
        assertThat(grant).isInstanceOf(TicketGrant.Granted.class);
        return (TicketGrant.Granted) grant;
    }
}
