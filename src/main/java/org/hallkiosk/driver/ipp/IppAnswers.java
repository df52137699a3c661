package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.device.Reason;

/** Bytes to answers, and status codes to the house's words. */
final class IppAnswers {
    /** Said of a document that was on its way to paper when something happened: a part of it may have come out. */
    private static final Set<Status> PERHAPS_BEGUN = Set.of(
            Status.clientErrorTimeout,
            Status.clientErrorCompressionError,
            Status.clientErrorDocumentFormatError,
            Status.clientErrorDocumentUnprintableError,
            Status.serverErrorInternalError,
            Status.serverErrorTemporaryError,
            Status.serverErrorJobCanceled);

    private IppAnswers() {}

    static IppPacket read(String operation, byte[] body) throws IppFailure {
        try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(body))) {
            IppPacket packet = in.readPacket();
            // A spoiled byte can end the attributes early, and then what it cut off stands behind the end.
            for (byte behind : in.readAllBytes()) {
                if (behind != 0) {
                    throw new IOException("more than an answer");
                }
            }
            return packet;
        } catch (IOException | RuntimeException e) {
            // jipp meets bad bytes with whatever exception comes of them: it reads lengths as signed, for instance.
            // The message of a parse error may quote the answer's bytes, and those may be a job's name.
            throw new IppFailure(
                    Reason.ANSWER_UNREADABLE,
                    true,
                    operation + ": " + body.length + " bytes are no IPP answer ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /** What a printer has against a job that it was shown with Validate-Job (RFC 8011, 4.2.3); empty when nothing. */
    static Optional<String> objection(IppPacket answer) {
        Status status = answer.getStatus();
        if (status.equals(Status.clientErrorAttributesOrValuesNotSupported)
                || status.equals(Status.clientErrorConflictingAttributes)
                || status.equals(Status.successfulOkIgnoredOrSubstitutedAttributes)
                || status.equals(Status.successfulOkConflictingAttributes)) {
            AttributeGroup unsupported = answer.get(Tag.unsupportedAttributes);
            String names = unsupported == null
                    ? "it does not say what"
                    : unsupported.stream().map(Attribute::getName).collect(Collectors.joining(", "));
            return Optional.of(status.getName() + ": " + names);
        }
        return Optional.empty();
    }

    /**
     * Whether a printer that answers this has certainly not done what it was asked (RFC 8011, appendix B). A code that
     * does not exist says nothing of that: it may have come of a bad line or of bad firmware.
     */
    static boolean refuses(Status status) {
        return isError(status) && Status.all.containsKey(status.getCode()) && !PERHAPS_BEGUN.contains(status);
    }

    /** Client errors are 04xx, server errors 05xx. */
    private static boolean isError(Status status) {
        return status.getCode() >= 0x0400 && status.getCode() <= 0x05FF;
    }

    /** Why a printer did not do what it was asked. */
    static Reason reason(Status status) {
        if (!isError(status)) {
            return Reason.ANSWER_UNREADABLE;
        }
        if (status.equals(Status.clientErrorForbidden)
                || status.equals(Status.clientErrorNotAuthenticated)
                || status.equals(Status.clientErrorNotAuthorized)) {
            return Reason.ACCESS_DENIED;
        }
        if (status.equals(Status.serverErrorBusy)) {
            return Reason.PORT_BUSY;
        }
        if (status.equals(Status.serverErrorServiceUnavailable)
                || status.equals(Status.serverErrorTemporaryError)
                || status.equals(Status.serverErrorInternalError)) {
            return Reason.NOT_RESPONDING;
        }
        if (status.equals(Status.serverErrorDeviceError)) {
            return Reason.OTHER;
        }
        return Reason.NOT_ACCEPTED;
    }
}
