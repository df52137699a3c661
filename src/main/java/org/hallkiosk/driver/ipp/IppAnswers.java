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
import java.util.stream.Collectors;
import org.hallkiosk.device.Reason;

/** Bytes to answers, and status codes to the house's words. */
final class IppAnswers {
    private IppAnswers() {}

    static IppPacket read(String operation, byte[] body) throws IppFailure {
        try {
            return new IppInputStream(new ByteArrayInputStream(body)).readPacket();
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

    /** Why a printer refuses (RFC 8011, appendix B). */
    static Reason reason(Status status) {
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
