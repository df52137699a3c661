package org.hallkiosk.driver.ipp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hp.jipp.model.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A printer that sends the head of its answer and a part of the rest, and then nothing more. */
@Timeout(value = 60, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IppUnfinishedAnswerTest {
    private static final Map<String, Object> USUAL =
            Map.of("connection.pollMilliseconds", 50, "connection.lostAfterMilliseconds", 1000);
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private HalfDeafPrinter printer;
    private CountedConnections connections;

    @BeforeEach
    void plugIn() throws Exception {
        printer = new HalfDeafPrinter();
        connections = new CountedConnections(printer.portNumber());
    }

    @AfterEach
    void unplug() throws Exception {
        connections.close();
        printer.close();
    }

    @Test
    void printerIsNotOpenedAtTheDeadline() throws Exception {
        printer.stopsAnswering = Set.of(Operation.getPrinterAttributes);
        assertThat(IppPrinterBench.open(connections.port(), USUAL, DEADLINE))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, not -> assertThat(not.reason()).isEqualTo(Reason.NOT_RESPONDING));
        awaitNoConnection();
    }

    @Test
    void statusEndsAtTheDeadlineAndTheNextIsReady() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.stopsAnswering = Set.of(Operation.getPrinterAttributes);
            DeviceStatus status = bench.status(DEADLINE);
            assertThat(status.condition()).isEqualTo(Condition.OFFLINE);
            assertThat(status.reasons()).containsExactly(Reason.NOT_RESPONDING);
            awaitNoConnection();

            printer.stopsAnswering = Set.of();
            assertThat(bench.status().condition()).isEqualTo(Condition.READY);
        }
    }

    @Test
    void notFoundIsBelievedOnlyWhenItIsSaidTwice() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.strayAnswers.set(1);
            assertThat(bench.status().condition()).isEqualTo(Condition.READY);

            printer.strayAnswers.set(2);
            assertThat(bench.status().reasons()).containsExactly(Reason.NOT_ACCEPTED);
        }
    }

    /** A line that doubles a byte can make two questions of one, and then answers stand on the connection beforehand. */
    @Test
    void anAnswerToAnotherQuestionIsNotTakenForThisOnes() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.saysPaperIsOut = true;
            printer.answersAnother.set(1);
            int before = connections.all();
            assertThat(bench.status().reasons()).containsExactly(Reason.MEDIA_EMPTY);
            assertThat(connections.all())
                    .as("asked again over a connection of its own")
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void printEndsAtTheDeadlineAndIsCalledUncertain() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.stopsAnswering = Set.of(Operation.printJob);
            printer.listsNoJobs = true;
            assertThat(bench.print("a1", new byte[100], SheetOptions.USUAL, DEADLINE))
                    .isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.NOT_RESPONDING);
                        assertThat(failed.mayHavePrinted()).isTrue();
                    });
            // One is kept for the next question.
            await().atMost(Duration.ofSeconds(10)).until(() -> connections.open() <= 1);
        }
    }

    @Test
    void printWhoseAnswerStopsIsPrintedWhenThePrinterListsItSo() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.stopsAnswering = Set.of(Operation.printJob);
            assertThat(bench.print("a1", new byte[100], SheetOptions.USUAL, DEADLINE))
                    .isEqualTo(new PrintOutcome.Printed());
        }
    }

    @Test
    void checkOfTheJobTakesNoLongerThanThePrintMay() throws Exception {
        try (IppPrinterBench bench = new IppPrinterBench(connections.port(), USUAL)) {
            printer.stopsAnswering = Set.of(Operation.validateJob);
            SheetOptions twice = new SheetOptions(2, Sides.ONE, Optional.empty(), PaperSize.A4);
            long start = System.nanoTime();
            assertThat(bench.print("b1", new byte[100], twice, DEADLINE))
                    .isInstanceOfSatisfying(
                            PrintOutcome.Failed.class,
                            failed -> assertThat(failed.mayHavePrinted()).isFalse());
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(DEADLINE.multipliedBy(5).dividedBy(2));
            assertThat(printer.printed()).isFalse();
        }
    }

    private void awaitNoConnection() {
        await().atMost(Duration.ofSeconds(10)).until(() -> connections.open() == 0);
    }
}
