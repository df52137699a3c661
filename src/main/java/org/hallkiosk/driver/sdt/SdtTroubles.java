package org.hallkiosk.driver.sdt;

import java.util.Optional;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;

/** What a status that is not success means for whoever stands there. */
final class SdtTroubles {
    private SdtTroubles() {}

    /** Of a question about a card. */
    static CardReading of(SdtStatus status) {
        return switch (status) {
            case NO_CARD, SELECT_FAILED -> new CardTrouble(Problem.LIFTED_TOO_SOON, status.meaning());
            case CARD_REJECTS_MODULE, MODULE_REJECTS_CARD, VERIFICATION_FAILED ->
                new CardTrouble(Problem.NOT_GENUINE, status.meaning());
            case UNKNOWN_CARD_TYPE -> new CardTrouble(Problem.UNKNOWN_KIND, status.meaning());
            case DONE,
                    CARD_FOUND,
                    ITEM_ABSENT,
                    NOT_PERMITTED,
                    UNKNOWN_ERROR,
                    FINGERPRINT_FAILED,
                    WRONG_INFORMATION_LENGTH,
                    READ_FAILED,
                    RANDOM_NUMBER_FAILED -> new CardTrouble(Problem.UNREADABLE, status.meaning());
            case QUESTION_CHECKSUM, QUESTION_LENGTH -> new ReaderTrouble(Reason.ANSWER_UNREADABLE, status.meaning());
            case BAD_COMMAND -> new ReaderTrouble(Reason.OTHER, status.meaning());
            case SELF_TEST_FAILED -> new ReaderTrouble(Reason.SELF_TEST_FAILED, status.meaning());
            case NOT_AUTHORISED -> new ReaderTrouble(Reason.NOT_AUTHORISED, status.meaning());
        };
    }

    /** Of the question how the reader is; empty when it is well, and any answer but these means that it is. */
    static Optional<DeviceStatus> statusOf(SdtStatus status) {
        return switch (status) {
            case SELF_TEST_FAILED ->
                Optional.of(DeviceStatus.of(Condition.FAULT, Reason.SELF_TEST_FAILED)
                        .withDetail(status.meaning()));
            case NOT_AUTHORISED ->
                Optional.of(
                        DeviceStatus.of(Condition.FAULT, Reason.NOT_AUTHORISED).withDetail(status.meaning()));
            default -> Optional.empty();
        };
    }
}
