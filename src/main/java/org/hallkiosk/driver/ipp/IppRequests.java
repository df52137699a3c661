package org.hallkiosk.driver.ipp;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.util.List;

/** The requests that finding printers and printing a document take. */
final class IppRequests {
    /** CUPS shows a job's name only to its owner, so every request carries the same one. */
    private static final Attribute<Name> OWNER = Types.requestingUserName.of(new Name("hall-kiosk"));

    private final URI printer;

    IppRequests(URI printer) {
        this.printer = printer;
    }

    IppPacket getPrinterAttributes() {
        return operation(Operation.getPrinterAttributes)
                .putOperationAttributes(OWNER, Types.requestedAttributes.of(PrinterAttributes.ATTRIBUTES))
                .build();
    }

    IppPacket getMakeAndModel() {
        return operation(Operation.getPrinterAttributes)
                .putOperationAttributes(OWNER, Types.requestedAttributes.of(List.of("printer-make-and-model")))
                .build();
    }

    /** CUPS-Get-Printers, an extension of CUPS: https://openprinting.github.io/cups/doc/spec-ipp.html */
    IppPacket getQueues() {
        return new IppPacket.Builder(Cups.Operation.cupsGetPrinters)
                .putOperationAttributes(
                        Types.attributesCharset.of("utf-8"),
                        Types.attributesNaturalLanguage.of("en"),
                        OWNER,
                        Types.requestedAttributes.of(List.of("printer-name")))
                .build();
    }

    /** The document follows the packet in the same request body. */
    IppPacket printJob(JobTicket ticket) {
        return job(Operation.printJob, ticket);
    }

    /** The same without the document: the printer says what it would do with it (RFC 8011, 4.2.3). */
    IppPacket validateJob(JobTicket ticket) {
        return job(Operation.validateJob, ticket);
    }

    private IppPacket job(Operation operation, JobTicket ticket) {
        return operation(operation)
                .putOperationAttributes(
                        OWNER,
                        Types.jobName.of(new Name(ticket.name().text())),
                        Types.documentFormat.of(ticket.format().mimeType()))
                .putJobAttributes(ticket.jobAttributes())
                .build();
    }

    IppPacket getJobAttributes(int jobId) {
        return operation(Operation.getJobAttributes)
                .putOperationAttributes(
                        Types.jobId.of(jobId),
                        OWNER,
                        Types.requestedAttributes.of(List.of(
                                "job-id",
                                "job-state",
                                "job-state-reasons",
                                "job-state-message",
                                "job-name",
                                "time-at-processing")))
                .build();
    }

    IppPacket getJobs() {
        return operation(Operation.getJobs)
                .putOperationAttributes(
                        OWNER,
                        Types.whichJobs.of("all"),
                        Types.requestedAttributes.of(List.of("job-id", "job-state", "job-state-reasons", "job-name")))
                .build();
    }

    IppPacket cancelJob(int jobId) {
        return operation(Operation.cancelJob)
                .putOperationAttributes(Types.jobId.of(jobId), OWNER)
                .build();
    }

    private IppPacket.Builder operation(Operation operation) {
        return new IppPacket.Builder(operation)
                .putOperationAttributes(
                        Types.attributesCharset.of("utf-8"),
                        Types.attributesNaturalLanguage.of("en"),
                        Types.printerUri.of(printer));
    }
}
