package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.ipp.raster.UndrawablePageException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one printer and its answers, over HTTP/1.1 (RFC 8010). Calls block until the answer, the deadline or an
 * interrupt; they may come from several threads at once, a printer's HTTP server keeps them apart.
 */
final class IppClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Where the request-id stands in a question, and in its answer again (RFC 8010, 3.1.1). */
    private static final int AT_NUMBER = 4;

    private static final int BEHIND_NUMBER = AT_NUMBER + Integer.BYTES;

    private final IppAddress address;
    private final IppRequests requests;
    private final CertificateTrust trust;
    private final HttpClient http;
    private final AtomicInteger numbers = new AtomicInteger();

    /** The question that a waiting printer is asked all day long, put into bytes once. */
    private final Question printerQuestion;

    private volatile @Nullable Described described;

    /** A question in the bytes that go out. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, never compared as a part of the record.
    private record Question(String operation, byte[] bytes) {
        static Question of(IppPacket packet) {
            return new Question(packet.getOperation().getName(), head(packet));
        }

        byte[] numbered(int number) {
            byte[] numbered = bytes.clone();
            ByteBuffer.wrap(numbered).putInt(AT_NUMBER, number);
            return numbered;
        }
    }

    /** A printer to which nothing happens answers the same bytes each time: they are taken apart once. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, never compared as a part of the record.
    private record Described(byte[] answer, PrinterAttributes printer) {}

    IppClient(IppAddress address, CertificateTrust trust) {
        this.address = address;
        this.requests = new IppRequests(address.printer());
        this.printerQuestion = Question.of(requests.getPrinterAttributes());
        this.trust = trust;
        this.http = newHttp();
    }

    private HttpClient newHttp() {
        return HttpClient.newBuilder()
                // A printer's web server is seldom ready for the HTTP/2 upgrade that the JDK would offer.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(trust.context())
                .build();
    }

    PrinterAttributes printer(Deadline deadline) throws IppFailure, InterruptedException {
        byte[] answer = answerAgainOnce(printerQuestion, deadline);
        Described before = described;
        if (before != null && Arrays.equals(before.answer(), answer)) {
            return before.printer();
        }
        PrinterAttributes printer = PrinterAttributes.from(
                        accepted(IppAnswers.read(printerQuestion.operation(), answer)))
                .orElseThrow(() -> new IppFailure(
                        Reason.ANSWER_UNREADABLE, false, "Get-Printer-Attributes: no printer-state in the answer"));
        described = new Described(answer, printer);
        return printer;
    }

    /** What the printer calls itself; empty when it does not say. */
    String makeAndModel(Deadline deadline) throws IppFailure, InterruptedException {
        AttributeGroup printer = accepted(exchangeAgainOnce(requests.getMakeAndModel(), deadline))
                .get(Tag.printerAttributes);
        return printer == null ? "" : String.join(" ", IppValues.strings(printer, "printer-make-and-model"));
    }

    /** The queues of a CUPS server, by their addresses. */
    List<String> queues(Deadline deadline) throws IppFailure, InterruptedException {
        List<String> queues = new ArrayList<>();
        for (AttributeGroup group :
                accepted(exchangeAgainOnce(requests.getQueues(), deadline)).getAttributeGroups()) {
            if (group.getTag().equals(Tag.printerAttributes)) {
                queues.addAll(IppValues.strings(group, "printer-name"));
            }
        }
        return queues;
    }

    /** Empty when the printer does not know the job (any more). */
    Optional<JobAttributes> job(int id, Deadline deadline) throws IppFailure, InterruptedException {
        IppPacket answer = exchangeAgainOnce(requests.getJobAttributes(id), deadline);
        if (answer.getStatus().equals(Status.clientErrorNotFound)
                || answer.getStatus().equals(Status.clientErrorGone)) {
            return Optional.empty();
        }
        return Optional.of(JobAttributes.from(accepted(answer))
                .orElseThrow(() -> new IppFailure(
                        Reason.ANSWER_UNREADABLE, false, "Get-Job-Attributes: no job-state in the answer")));
    }

    /**
     * All jobs that the printer remembers; empty for one that cannot list them. It must say so twice: a question that was
     * spoiled on its way would let a document be printed again.
     */
    List<JobAttributes> jobs(Deadline deadline) throws IppFailure, InterruptedException {
        IppPacket answer = exchangeAgainOnce(requests.getJobs(), deadline);
        if (!successful(answer)) {
            answer = exchangeAgainOnce(requests.getJobs(), deadline);
        }
        return successful(answer) ? JobAttributes.listFrom(answer) : List.of();
    }

    /** What the printer would refuse or leave out of such a job; empty when it takes it, or cannot be asked. */
    Optional<String> objectionTo(JobTicket ticket, Deadline deadline) throws IppFailure, InterruptedException {
        return IppAnswers.objection(exchangeAgainOnce(requests.validateJob(ticket), deadline));
    }

    /** Begins to send a document, exactly once. */
    Sending printJob(JobTicket ticket, BodyPublisher document, Deadline deadline) throws IppFailure {
        int number = numbers.incrementAndGet();
        byte[] head = Question.of(requests.printJob(ticket)).numbered(number);
        WatchedBody body = new WatchedBody(BodyPublishers.concat(BodyPublishers.ofByteArray(head), document));
        return new Sending(
                number, body, http.sendAsync(request("Print-Job", body, deadline), BodyHandlers.ofByteArray()));
    }

    /** False when the printer would not: the job may have ended meanwhile. */
    boolean cancelJob(int id, Deadline deadline) throws IppFailure, InterruptedException {
        Question question = Question.of(requests.cancelJob(id));
        return successful(IppAnswers.read(question.operation(), answer(question, deadline)));
    }

    /** A document on its way to the printer. */
    final class Sending {
        private final int number;
        private final WatchedBody body;
        private final Future<HttpResponse<byte[]>> answer;

        private Sending(int number, WatchedBody body, Future<HttpResponse<byte[]>> answer) {
            this.number = number;
            this.body = body;
            this.answer = answer;
        }

        /** The job that became of it; empty when there is no answer in this time. */
        Optional<JobAttributes> job(Duration wait) throws IppFailure, InterruptedException {
            try {
                byte[] response = body("Print-Job", answer.get(wait.toNanos(), TimeUnit.NANOSECONDS));
                requireNumber(number, "Print-Job", response);
                return Optional.of(JobAttributes.from(accepted(IppAnswers.read("Print-Job", response)))
                        .orElseThrow(() ->
                                new IppFailure(Reason.ANSWER_UNREADABLE, true, "Print-Job: no job-id in the answer")));
            } catch (TimeoutException notYet) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw failure("Print-Job", e.getCause() instanceof IOException trouble ? trouble : new IOException(e));
            }
        }

        /** How long the printer has taken nothing and said nothing. */
        Duration idle() {
            return body.idle();
        }

        long bytes() {
            return body.bytes();
        }

        void breakOff() {
            answer.cancel(true);
        }
    }

    /**
     * A question may be asked twice, and must be: a printer that closed a kept-alive connection in the very moment of
     * asking is not gone, and "not found" may be its answer to what was left of a question that the line had spoiled. So the
     * second time it is asked over a connection of its own, on which nothing else can be answered.
     */
    private IppPacket exchangeAgainOnce(IppPacket packet, Deadline deadline) throws IppFailure, InterruptedException {
        Question question = Question.of(packet);
        return IppAnswers.read(question.operation(), answerAgainOnce(question, deadline));
    }

    private byte[] answerAgainOnce(Question question, Deadline deadline) throws IppFailure, InterruptedException {
        try {
            return answer(question, deadline);
        } catch (IppFailure failure) {
            boolean perhapsNotOurs =
                    failure.reason() == Reason.NOT_RESPONDING || failure.reason() == Reason.NOT_ACCEPTED;
            if (!perhapsNotOurs || deadline.passed()) {
                throw failure;
            }
            try {
                return answerOverItsOwnConnection(question, deadline);
            } catch (IppFailure again) {
                // With no time left even a printer that is there cannot be connected to, and "not found" is at least an
                // answer: then the first tells more.
                boolean answeredBefore =
                        failure.reason() == Reason.NOT_ACCEPTED && again.reason() == Reason.NOT_RESPONDING;
                throw deadline.passed() || answeredBefore ? failure : again;
            }
        }
    }

    private byte[] answer(Question question, Deadline deadline) throws IppFailure, InterruptedException {
        int number = numbers.incrementAndGet();
        byte[] answer = answer(http, number, question, deadline);
        requireNumber(number, question.operation(), answer);
        return withoutNumber(answer);
    }

    private byte[] answerOverItsOwnConnection(Question question, Deadline deadline)
            throws IppFailure, InterruptedException {
        HttpClient own = newHttp();
        try {
            return withoutNumber(answer(own, numbers.incrementAndGet(), question, deadline));
        } finally {
            own.shutdownNow();
        }
    }

    /** A spoiled question may have been two to the printer, and then each answer on its connection comes one too late. */
    private static void requireNumber(int number, String operation, byte[] answer) throws IppFailure {
        if (isIpp(answer) && ByteBuffer.wrap(answer).getInt(AT_NUMBER) != number) {
            throw new IppFailure(Reason.NOT_RESPONDING, true, operation + ": the answer to another question");
        }
    }

    /** A web page has no number: what answers there is no printer, however often it is asked. */
    private static boolean isIpp(byte[] answer) {
        return answer.length >= BEHIND_NUMBER && (answer[0] == 1 || answer[0] == 2);
    }

    /** So that equal answers are equal. */
    private static byte[] withoutNumber(byte[] answer) {
        if (answer.length >= BEHIND_NUMBER) {
            Arrays.fill(answer, AT_NUMBER, BEHIND_NUMBER, (byte) 0);
        }
        return answer;
    }

    private byte[] answer(HttpClient over, int number, Question question, Deadline deadline)
            throws IppFailure, InterruptedException {
        String operation = question.operation();
        HttpRequest request = request(operation, BodyPublishers.ofByteArray(question.numbered(number)), deadline);
        // The JDK's own time limit ends with the answer's head: a printer that stops in the middle of its answer would
        // hold the caller for ever.
        Future<HttpResponse<byte[]>> answer = over.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return body(operation, answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new IppFailure(Reason.NOT_RESPONDING, true, operation + ": no whole answer in time");
        } catch (ExecutionException e) {
            throw failure(operation, e.getCause() instanceof IOException trouble ? trouble : new IOException(e));
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(String operation, BodyPublisher body, Deadline deadline) throws IppFailure {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new IppFailure(Reason.NOT_RESPONDING, false, operation + ": no time left");
        }
        return HttpRequest.newBuilder(address.http())
                .header("Content-Type", "application/ipp")
                .timeout(left)
                .POST(body)
                .build();
    }

    private IppFailure failure(String operation, IOException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof UndrawablePageException undrawable) {
                return new IppFailure(Reason.NOT_ACCEPTED, true, operation + ": " + undrawable.getMessage());
            }
        }
        return switch (trouble) {
            case HttpConnectTimeoutException _, ConnectException _ ->
                new IppFailure(Reason.NOT_CONNECTED, false, operation + ": nothing answers at " + address.http());
            case HttpTimeoutException _ ->
                new IppFailure(Reason.NOT_RESPONDING, true, operation + ": no answer in time");
            case SSLException tls -> CertificateTrust.failure(operation, tls);
            default -> new IppFailure(Reason.NOT_RESPONDING, true, operation + ": " + trouble);
        };
    }

    /** A request's attributes; what it prints follows them. */
    private static byte[] head(IppPacket packet) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        new IppOutputStream(head).write(packet);
        return head.toByteArray();
    }

    private static byte[] body(String operation, HttpResponse<byte[]> response) throws IppFailure {
        if (response.statusCode() != 200) {
            throw notIpp(operation, response.statusCode());
        }
        return response.body();
    }

    private static IppFailure notIpp(String operation, int httpStatus) {
        Reason reason = switch (httpStatus) {
            case 401, 403, 426 -> Reason.ACCESS_DENIED;
            case 404 -> Reason.NOT_ACCEPTED;
            default -> Reason.ANSWER_UNREADABLE;
        };
        // Any other than a client error may hide that the printer did what it was asked; so may 408, "request timeout".
        boolean refusal = httpStatus >= 400 && httpStatus < 500 && httpStatus != 408;
        return new IppFailure(reason, !refusal, operation + ": HTTP status " + httpStatus);
    }

    private static IppPacket accepted(IppPacket answer) throws IppFailure {
        if (successful(answer)) {
            return answer;
        }
        Status status = answer.getStatus();
        String code = "%s (0x%04x)".formatted(status.getName(), status.getCode());
        throw new IppFailure(IppAnswers.reason(status), !IppAnswers.refuses(status), "the printer answers " + code);
    }

    private static boolean successful(IppPacket answer) {
        return answer.getCode() < 0x100;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
