package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.util.List;

/** The five requests that printing a document takes. */
final class IppRequests {
    /** CUPS shows a job's name only to its owner, so every request carries the same one. */
    private static final Attribute<Name> OWNER = Types.requestingUserName.of(new Name("hall-kiosk"));

    private final URI printer;

    IppRequests(URI printer) {
        this.printer = printer;
    }

    IppPacket getPrinterAttributes() {
        return operation(Operation.getPrinterAttributes)
                .putOperationAttributes(
                        OWNER,
                        Types.requestedAttributes.of(List.of(
                                "printer-state",
                                "printer-state-reasons",
                                "printer-state-message",
                                "printer-is-accepting-jobs",
                                "marker-levels",
                                "marker-low-levels",
                                "document-format-supported",
                                "media-supported")))
                .build();
    }

    /** The document follows the packet in the same request body. */
    IppPacket printJob(String jobName, boolean onA4) {
        IppPacket.Builder request = operation(Operation.printJob)
                .putOperationAttributes(
                        OWNER, Types.jobName.of(new Name(jobName)), Types.documentFormat.of(PrinterAttributes.PDF));
        if (onA4) {
            request.putJobAttributes(Types.media.of(PrinterAttributes.A4));
        }
        return request.build();
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
