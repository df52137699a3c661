package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver over TCP against a printer with every trouble that printers have. */
@Timeout(60)
class EscPosPrinterIT {
    private static final Model PAPER_MOVES = Model.eightyMillimetres();
    private static final Model AT_ONCE = PAPER_MOVES.atOnce();

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aTicketThatCameOutIsPrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            assertThat(printer.status(soon()).condition()).isEqualTo(Condition.READY);
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Printed());

            assertThat(far.tickets()).singleElement().satisfies(ticket -> {
                assertThat(ticket.cut()).isTrue();
                assertThat(ticket.lines()).contains("青山镇便民服务中心", "A027");
                assertThat(ticket.qrCodes()).containsExactly(Tickets.QR);
                assertThat(EscPosBytes.holdsGb18030(ticket.bytes(), "居住证办理")).isTrue();
            });
            assertThat(far.unknownCommands()).isEmpty();
        }
    }

    @Test
    void aPrinterWithoutConfirmationIsSentTo() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far, "capabilities.confirmation", false)) {
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Sent());
            assertThat(far.tickets()).hasSize(1);
        }
    }

    @Test
    void aCloneThatDoesNotKnowTheConfirmationIsSentTo() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE.withoutConfirmation());
                var printer = open(far)) {
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Sent());
            assertThat(far.tickets()).hasSize(1);
        }
    }

    @Test
    void aOneWayPrinterIsSentToWithoutAskingIt() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE)) {
            far.set(Trouble.SILENT, true);
            try (var printer = open(far, "capabilities.status", "none")) {
                assertThat(printer.status(soon()).condition()).isEqualTo(Condition.READY);
                assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Sent());
                await().untilAsserted(() -> assertThat(far.tickets()).hasSize(1));
            }
        }
    }

    @Test
    void paperOutBeforeATicketFailsAtOnceAndNothingIsSent() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.PAPER_OUT, true);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.MEDIA_EMPTY, false);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.MEDIA_EMPTY);

            far.set(Trouble.PAPER_OUT, false);
            assertThat(printer.print("2", Tickets.usual(), soon())).isEqualTo(new Printed());
            assertThat(far.tickets()).hasSize(1);
        }
    }

    @Test
    void paperOutInTheMiddleOfATicketSaysThatItMayHavePrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.loadPaper(30);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.MEDIA_EMPTY, true);
            assertThat(far.tickets()).isEmpty();
            assertThat(far.unfinished().lines()).contains("青山镇便民服务中心").doesNotContain("请留意叫号，过号请重新取号");
        }
    }

    @Test
    void aPrinterThatGoesOnAfterRefillingPrintsTheTicketOnceAndNotAgain() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.loadPaper(30);
            printer.print("1", Tickets.usual(), soon());

            far.set(Trouble.PAPER_OUT, false);
            await().untilAsserted(() -> assertThat(far.tickets()).hasSize(1));
            assertThat(printer.print("2", Tickets.usual(), soon())).isEqualTo(new Printed());
            assertThat(far.tickets()).hasSize(2);
        }
    }

    @Test
    void aCoverThatIsOpenOrOpenedIsNamed() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            far.set(Trouble.COVER_OPEN, true);
            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.COVER_OPEN, false);

            far.set(Trouble.COVER_OPEN, false);
            CompletableFuture<PrintOutcome> printing = printing(printer);
            await().until(() -> far.unfinished().lines().size() > 2);
            far.set(Trouble.COVER_OPEN, true);
            assertFailed(printing.join(), Reason.COVER_OPEN, true);
        }
    }

    @Test
    void aCutterThatIsStuckIsNamed() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.JAM, true);
            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.CUTTER_FAILURE, false);
        }
    }

    @Test
    void aHeadThatIsTooHotBeforeATicketIsNamedAndNothingIsSent() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.OVERHEATED, true);

            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.OVERHEATED);
            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.OVERHEATED, false);
            assertThat(far.unfinished().lines()).isEmpty();
        }
    }

    @Test
    void aHeadThatGetsTooHotInTheMiddleIsWaitedForAndTheTicketIsPrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            CompletableFuture<PrintOutcome> printing = printing(printer);
            await().until(() -> far.unfinished().lines().size() > 2);
            far.set(Trouble.OVERHEATED, true);
            await().during(Duration.ofSeconds(1)).until(() -> !printing.isDone());
            far.set(Trouble.OVERHEATED, false);

            assertThat(printing.join()).isEqualTo(new Printed());
            assertThat(far.tickets()).hasSize(1);
        }
    }

    @Test
    void aHeadThatStaysTooHotEndsTheTicketAsPerhapsPrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            CompletableFuture<PrintOutcome> printing = printing(printer, Duration.ofSeconds(3));
            await().until(() -> far.unfinished().lines().size() > 2);
            far.set(Trouble.OVERHEATED, true);

            assertFailed(printing.join(), Reason.OVERHEATED, true);
        }
    }

    @Test
    void aPrinterThatTellsByItselfIsKnownToHaveAnOpenCoverWithoutBeingAsked() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far, "capabilities.automaticStatus", true)) {
            assertThat(printer.status(soon()).condition()).isEqualTo(Condition.READY);
            await().until(() -> !newsAfterStatus(printer));
            int asked = far.received().length;

            far.set(Trouble.COVER_OPEN, true);

            assertThat(printer.tellsByItself()).isTrue();
            await().until(printer::hasNews);
            assertThat(far.received()).hasSize(asked);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.COVER_OPEN);
            assertThat(printer.hasNews()).isFalse();
        }
    }

    /** The first status is told when it is asked for; after that has been heard there is none. */
    private static boolean newsAfterStatus(TicketPrinter printer) throws InterruptedException {
        boolean news = printer.hasNews();
        printer.status(soon());
        return news;
    }

    @Test
    void aTicketLeavesAutomaticStatusOn() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far, "capabilities.automaticStatus", true)) {
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Sent());
            printer.status(soon());

            far.set(Trouble.PAPER_LOW, true);

            await().until(printer::hasNews);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.MEDIA_LOW);
        }
    }

    @Test
    void aPrinterThatOnlyAnswersHasNoNews() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.COVER_OPEN, true);
            printer.status(soon());

            assertThat(printer.tellsByItself()).isFalse();
            assertThat(printer.hasNews()).isFalse();
        }
    }

    @Test
    void overUsbATicketThatCameOutIsPrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onSerial(folder.resolve("usb/lp0"), SerialLine.of8N1(921_600), AT_ONCE);
                var printer = open(far)) {
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Printed());
            assertThat(far.tickets()).hasSize(1);

            far.set(Trouble.PAPER_OUT, true);
            assertFailed(printer.print("2", Tickets.usual(), soon()), Reason.MEDIA_EMPTY, false);

            far.set(Trouble.UNPLUGGED, true);
            assertFailed(printer.print("3", Tickets.usual(), soon()), Reason.NOT_CONNECTED, false);
        }
    }

    @ParameterizedTest
    @CsvSource({"partial, 4200", "full, 4100", "none, ''"})
    void theTicketIsCutAsTheProfileSays(String cut, String function) throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far, "capabilities.cut", cut)) {
            printer.print("1", Tickets.usual(), soon());

            String bytes = HexFormat.of().formatHex(far.received());
            assertThat(bytes.contains("1d56")).isEqualTo(!function.isEmpty());
            assertThat(bytes).contains(function.isEmpty() ? "" : "1d56" + function);
        }
    }

    @Test
    void littlePaperIsAWarningAndPrints() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.PAPER_LOW, true);
            DeviceStatus status = printer.status(soon());

            assertThat(status.condition()).isEqualTo(Condition.WARNING);
            assertThat(status.reasons()).containsExactly(Reason.MEDIA_LOW);
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Printed());
        }
    }

    @Test
    void aSlowPrinterIsWaitedFor() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            far.set(Trouble.SLOW, true);
            assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Printed());
        }
    }

    @Test
    void aSilentPrinterIsPrintedOnAndTheOutcomeIsHonest() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.SILENT, true);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.NOT_RESPONDING, true);
            assertThat(far.tickets()).hasSize(1);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.NOT_RESPONDING);
        }
    }

    @Test
    void garbledAnswersProveNothing() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.GARBLED, true);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.ANSWER_UNREADABLE, true);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.ANSWER_UNREADABLE);
        }
    }

    @Test
    void unpluggedBeforeATicketNothingWasPrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.UNPLUGGED, true);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.NOT_CONNECTED, false);
            assertThat(printer.status(soon()).condition()).isEqualTo(Condition.OFFLINE);
        }
    }

    @Test
    void unpluggedDuringATicketItMayHavePrinted() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            CompletableFuture<PrintOutcome> printing = printing(printer);
            await().until(() -> far.unfinished().lines().size() > 2);
            far.set(Trouble.UNPLUGGED, true);

            assertFailed(printing.join(), Reason.NOT_CONNECTED, true);
            assertThat(far.tickets())
                    .singleElement()
                    .satisfies(piece -> assertThat(piece.cut()).isFalse());
        }
    }

    @Test
    void unpluggedAfterATicketItPrintsAgainWhenOpenedAgain() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE)) {
            try (var printer = open(far)) {
                assertThat(printer.print("1", Tickets.usual(), soon())).isEqualTo(new Printed());
                far.set(Trouble.UNPLUGGED, true);
                assertThat(printer.status(soon()).reasons()).containsExactly(Reason.NOT_CONNECTED);
            }
            assertThat(opening(far, Map.of())).isInstanceOf(Opening.NotOpened.class);

            far.set(Trouble.UNPLUGGED, false);
            try (var printer = open(far)) {
                assertThat(printer.print("2", Tickets.usual(), soon())).isEqualTo(new Printed());
            }
            assertThat(far.tickets()).hasSize(2);
        }
    }

    @Test
    void aPrinterThatDoesNotAnswerIsNotOpened() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE)) {
            far.set(Trouble.SILENT, true);
            assertThat(opening(far, Map.of()))
                    .isInstanceOfSatisfying(
                            Opening.NotOpened.class,
                            not -> assertThat(not.reason()).isEqualTo(Reason.NOT_RESPONDING));
            far.set(Trouble.SILENT, false);
            far.set(Trouble.GARBLED, true);
            assertThat(opening(far, Map.of()))
                    .isInstanceOfSatisfying(
                            Opening.NotOpened.class,
                            not -> assertThat(not.reason()).isEqualTo(Reason.ANSWER_UNREADABLE));
        }
    }

    @Test
    void aPrinterOutOfPaperIsOpenedAndSaysSo() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE)) {
            far.set(Trouble.PAPER_OUT, true);
            try (var printer = open(far)) {
                assertThat(printer.status(soon()).condition()).isEqualTo(Condition.FAULT);
            }
        }
    }

    @Test
    void closingEndsATicketThatIsUnderWay() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            CompletableFuture<PrintOutcome> printing = printing(printer);
            await().until(() -> far.unfinished().lines().size() > 2);
            printer.close();

            assertFailed(printing.join(), Reason.NOT_CONNECTED, true);
        }
    }

    @Test
    void anInterruptEndsATicketThatIsUnderWay() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, PAPER_MOVES);
                var printer = open(far)) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    printer.print("1", Tickets.usual(), soon());
                } catch (InterruptedException stopped) {
                    end.complete(stopped);
                }
            });
            await().until(() -> far.unfinished().lines().size() > 2);
            thread.interrupt();

            assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void paperOutInTheMiddleOfALongPictureStopsSending() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far, "capabilities.chinese", "none")) {
            far.loadPaper(20);

            assertFailed(printer.print("1", Tickets.usual(), soon()), Reason.MEDIA_EMPTY, true);
            assertThat(far.tickets()).isEmpty();
        }
    }

    @Test
    void theDeadlineEndsWaitingForASilentPrinter() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            far.set(Trouble.SILENT, true);
            long begun = System.nanoTime();

            assertThat(printer.print("1", Tickets.usual(), Deadline.after(Duration.ofMillis(1500))))
                    .isInstanceOf(Failed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aTicketWithACharacterThatNoFontHasIsNotSent() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, AT_ONCE);
                var printer = open(far)) {
            assertFailed(printer.print("1", Tickets.forName("\uE000*"), soon()), Reason.NOT_ACCEPTED, false);
            assertThat(far.tickets()).isEmpty();
        }
    }

    private static void assertFailed(PrintOutcome outcome, Reason reason, boolean mayHavePrinted) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.mayHavePrinted()).isEqualTo(mayHavePrinted);
        });
    }

    private CompletableFuture<PrintOutcome> printing(TicketPrinter printer) {
        return printing(printer, Duration.ofSeconds(20));
    }

    private CompletableFuture<PrintOutcome> printing(TicketPrinter printer, Duration within) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return printer.print("1", Tickets.usual(), Deadline.after(within));
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                },
                threads);
    }

    private static TicketPrinter open(SimulatedTicketPrinter far) throws InterruptedException {
        return open(far, "capabilities.confirmation", true);
    }

    private static TicketPrinter open(SimulatedTicketPrinter far, String path, Object value)
            throws InterruptedException {
        Opening opening = opening(far, Map.of(path, value));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (TicketPrinter) ((Opening.Opened) opening).device();
    }

    private static Opening opening(SimulatedTicketPrinter far, Map<String, Object> more) throws InterruptedException {
        Map<String, Object> values = new HashMap<>(Map.of("capabilities.chinese", "gbk"));
        values.putAll(more);
        return new EscPosDriver()
                .open(
                        new DeviceSettings("TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "generic", far.port(), values),
                        soon());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(20));
    }
}
