package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Status;
import java.util.Map;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a document that the printer has, by what the printer says of it. */
class IppDocumentTakenTest {
    private static final Status NONE_THAT_EXISTS = new Status(0x2800, "none");

    private HalfDeafPrinter printer;
    private IppPrinterBench bench;

    @BeforeEach
    void open() throws Exception {
        printer = new HalfDeafPrinter();
        bench = new IppPrinterBench(printer.port(), Map.of("connection.pollMilliseconds", 50));
    }

    @AfterEach
    void close() {
        bench.close();
        printer.close();
    }

    @Test
    void statusThatDoesNotExistLeavesItUncertain() throws Exception {
        printer.documentStatus = NONE_THAT_EXISTS;
        printer.listsNoJobs = true;
        assertFailed(Reason.ANSWER_UNREADABLE, true);
    }

    @Test
    void unexpectedHttpStatusLeavesItUncertain() throws Exception {
        printer.documentHttpStatus = 220;
        printer.listsNoJobs = true;
        assertFailed(Reason.ANSWER_UNREADABLE, true);
    }

    @Test
    void internalErrorLeavesItUncertain() throws Exception {
        printer.documentStatus = Status.serverErrorInternalError;
        printer.listsNoJobs = true;
        assertFailed(Reason.NOT_RESPONDING, true);
    }

    @Test
    void jobThatThePrinterHasAfterANonsenseAnswerIsFollowedToItsEnd() throws Exception {
        printer.documentStatus = NONE_THAT_EXISTS;
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
    }

    @Test
    void refusalIsBelieved() throws Exception {
        printer.documentStatus = Status.clientErrorDocumentFormatNotSupported;
        assertFailed(Reason.NOT_ACCEPTED, false);
    }

    @Test
    void refusalInHttpIsBelieved() throws Exception {
        printer.documentHttpStatus = 403;
        assertFailed(Reason.ACCESS_DENIED, false);
    }

    private void assertFailed(Reason reason, boolean mayHavePrinted) throws InterruptedException {
        assertThat(print()).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.mayHavePrinted()).isEqualTo(mayHavePrinted);
        });
    }

    private PrintOutcome print() throws InterruptedException {
        return bench.print("a1", new byte[100], SheetOptions.USUAL);
    }
}
