package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.ranges.IntRange;

/**
 * A printer's IPP port that can be told to leave questions unanswered, to stop in the middle of an answer, not to take
 * the document, or to answer nonsense when it has taken it.
 */
final class HalfDeafPrinter implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    volatile boolean leavesStatusUnanswered;
    volatile boolean takesNoDocument;
    volatile boolean saysPaperIsOut;

    /** The operations in the middle of whose answer it stops. */
    volatile Set<Operation> stopsAnswering = Set.of();

    /** What it says to a document that it has taken. */
    volatile Status documentStatus = Status.successfulOk;

    volatile int documentHttpStatus = 200;

    /** How many questions it still answers with "not found", as a server does that took the rest of one for another. */
    final AtomicInteger strayAnswers = new AtomicInteger();

    /** How many questions it still answers with what it was asked before, as one does that took a spoiled one for two. */
    final AtomicInteger answersAnother = new AtomicInteger();

    volatile boolean listsNoJobs;

    private volatile String jobName = "";

    HalfDeafPrinter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String port() {
        return "ipp://127.0.0.1:" + portNumber() + "/ipp/print";
    }

    int portNumber() {
        return server.getAddress().getPort();
    }

    boolean printed() {
        return !jobName.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (strayAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        BufferedInputStream body = new BufferedInputStream(exchange.getRequestBody());
        IppPacket asked = new IppInputStream(body).readPacket();
        Operation operation = asked.getOperation();
        if (operation.equals(Operation.getPrinterAttributes) && leavesStatusUnanswered
                || operation.equals(Operation.printJob) && takesNoDocument) {
            sleepUntilClosed();
            return;
        }
        if (operation.equals(Operation.printJob)) {
            body.readAllBytes();
            jobName = String.valueOf(asked.getString(com.hp.jipp.encoding.Tag.operationAttributes, Types.jobName));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new IppOutputStream(said).write(answerTo(operation, asked.getRequestId()));
        exchange.getResponseHeaders().set("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(operation.equals(Operation.printJob) ? documentHttpStatus : 200, said.size());
        if (stopsAnswering.contains(operation)) {
            exchange.getResponseBody().write(said.toByteArray(), 0, said.size() / 2);
            exchange.getResponseBody().flush();
            sleepUntilClosed();
            return;
        }
        exchange.getResponseBody().write(said.toByteArray());
        exchange.close();
    }

    private IppPacket answerTo(Operation operation, int number) {
        IppPacket.Builder answer = new IppPacket.Builder(
                        operation.equals(Operation.printJob) ? documentStatus : Status.successfulOk)
                .setRequestId(answersAnother.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? number - 1 : number)
                .putOperationAttributes(Types.attributesCharset.of("utf-8"), Types.attributesNaturalLanguage.of("en"));
        if (operation.equals(Operation.getPrinterAttributes)) {
            answer.putPrinterAttributes(
                    Types.printerState.of(PrinterState.idle),
                    Types.printerStateReasons.of(List.of(saysPaperIsOut ? "media-empty-error" : "none")),
                    Types.copiesSupported.of(new IntRange(1, 9)),
                    Types.documentFormatSupported.of(List.of("application/pdf")));
        } else if (!operation.equals(Operation.getJobs) || printed() && !listsNoJobs) {
            answer.putJobAttributes(
                    Types.jobId.of(1),
                    Types.jobState.of(JobState.completed),
                    Types.jobStateReasons.of(List.of("job-completed-successfully")),
                    Types.jobName.of(new Name(jobName)));
        }
        return answer.build();
    }

    private void sleepUntilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
