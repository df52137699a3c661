package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * Requests to one printer and its answers, over HTTP/1.1 (RFC 8010). Calls block until the answer, the deadline or an
 * interrupt; they may come from several threads at once, a printer's HTTP server keeps them apart.
 */
final class IppClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final IppAddress address;
    private final IppRequests requests;
    private final HttpClient http;

    IppClient(IppAddress address, Optional<PinnedCertificate> certificate) {
        this.address = address;
        this.requests = new IppRequests(address.printer());
        HttpClient.Builder builder = HttpClient.newBuilder()
                // A printer's web server is seldom ready for the HTTP/2 upgrade that the JDK would offer.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        certificate.ifPresent(pinned -> builder.sslContext(pinned.context()));
        this.http = builder.build();
    }

    PrinterAttributes printer(Deadline deadline) throws IppFailure, InterruptedException {
        return PrinterAttributes.from(ask(requests.getPrinterAttributes(), deadline))
                .orElseThrow(() -> new IppFailure(
                        Reason.ANSWER_UNREADABLE, false, "Get-Printer-Attributes: no printer-state in the answer"));
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

    /** All jobs that the printer remembers; empty for one that cannot list them. */
    List<JobAttributes> jobs(Deadline deadline) throws IppFailure, InterruptedException {
        IppPacket answer = exchangeAgainOnce(requests.getJobs(), deadline);
        return successful(answer) ? JobAttributes.listFrom(answer) : List.of();
    }

    /** Sends the document exactly once. */
    JobAttributes printJob(String jobName, boolean onA4, byte[] pdf, Deadline deadline)
            throws IppFailure, InterruptedException {
        IppPacket answer = accepted(exchange(requests.printJob(jobName, onA4), pdf, deadline));
        return JobAttributes.from(answer)
                .orElseThrow(
                        () -> new IppFailure(Reason.ANSWER_UNREADABLE, true, "Print-Job: no job-id in the answer"));
    }

    /** False when the printer would not: the job may have ended meanwhile. */
    boolean cancelJob(int id, Deadline deadline) throws IppFailure, InterruptedException {
        return successful(exchange(requests.cancelJob(id), new byte[0], deadline));
    }

    private IppPacket ask(IppPacket question, Deadline deadline) throws IppFailure, InterruptedException {
        return accepted(exchangeAgainOnce(question, deadline));
    }

    /**
     * A question may be asked twice, and must be: a printer that closed a kept-alive connection in the very moment of
     * asking is not gone.
     */
    private IppPacket exchangeAgainOnce(IppPacket question, Deadline deadline) throws IppFailure, InterruptedException {
        try {
            return exchange(question, new byte[0], deadline);
        } catch (IppFailure failure) {
            if (failure.reason() == Reason.NOT_RESPONDING && !deadline.passed()) {
                return exchange(question, new byte[0], deadline);
            }
            throw failure;
        }
    }

    private IppPacket exchange(IppPacket packet, byte[] document, Deadline deadline)
            throws IppFailure, InterruptedException {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new IppFailure(Reason.NOT_RESPONDING, false, packet.getOperation() + ": no time left");
        }
        HttpRequest request = HttpRequest.newBuilder(address.http())
                .header("Content-Type", "application/ipp")
                .timeout(left)
                .POST(body(packet, document))
                .build();
        String operation = packet.getOperation().getName();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw refused(operation, response.statusCode());
            }
            return IppAnswers.read(operation, response.body());
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw new IppFailure(Reason.NOT_CONNECTED, false, operation + ": nothing answers at " + address.http());
        } catch (HttpTimeoutException e) {
            throw new IppFailure(Reason.NOT_RESPONDING, true, operation + ": no answer in " + left.toMillis() + " ms");
        } catch (SSLException e) {
            throw new IppFailure(Reason.ACCESS_DENIED, false, operation + ": no trusted TLS: " + e.getMessage());
        } catch (IOException e) {
            throw new IppFailure(Reason.NOT_RESPONDING, true, operation + ": " + e);
        }
    }

    private static BodyPublisher body(IppPacket packet, byte[] document) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        new IppOutputStream(head).write(packet);
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head.toByteArray()), BodyPublishers.ofByteArray(document));
    }

    private static IppFailure refused(String operation, int httpStatus) {
        Reason reason = switch (httpStatus) {
            case 401, 403, 426 -> Reason.ACCESS_DENIED;
            case 404 -> Reason.NOT_ACCEPTED;
            default -> Reason.ANSWER_UNREADABLE;
        };
        return new IppFailure(reason, httpStatus >= 500, operation + ": HTTP status " + httpStatus);
    }

    private static IppPacket accepted(IppPacket answer) throws IppFailure {
        if (successful(answer)) {
            return answer;
        }
        Status status = answer.getStatus();
        Reason reason = IppAnswers.reason(status);
        throw new IppFailure(reason, false, "the printer answers " + status.getName());
    }

    private static boolean successful(IppPacket answer) {
        return answer.getCode() < 0x100;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
