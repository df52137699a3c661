package org.hallkiosk.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;

/** Outcomes in a few words, without a word of what was read: {@code card-trouble torn}, {@code failed media-empty}. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(Opening opening) {
        return switch (opening) {
            case Opening.Opened _ -> "opened";
            case Opening.NotOpened(Reason reason, String _) -> "not-opened " + reason.keyword();
        };
    }

    static String of(DeviceStatus status) {
        String reasons =
                status.reasons().stream().map(reason -> " " + reason.keyword()).collect(Collectors.joining());
        return keyword(status.condition()) + reasons;
    }

    /** By name: {@code 8 %, due soon}. */
    static Map<String, String> of(List<Supply> supplies) {
        return supplies.stream()
                .collect(Collectors.toMap(
                        Supply::name,
                        supply ->
                                (supply.percent().isPresent() ? supply.percent().getAsInt() + " %" : "unknown")
                                        + (supply.dueSoon() ? ", due soon" : "")));
    }

    static String of(CardReading reading) {
        return switch (reading) {
            case CardReading.CardRead _ -> "card-read";
            case CardReading.SerialNumberRead _ -> "serial-number-read";
            case CardReading.KeyWanted(boolean refused) -> refused ? "key-refused" : "key-wanted";
            case CardReading.NoCard _ -> "no-card";
            case CardReading.CardTrouble(CardReading.Problem problem, String _) -> "card-trouble " + keyword(problem);
            case CardReading.ReaderTrouble(Reason reason, String _) -> "reader-trouble " + reason.keyword();
        };
    }

    static String of(CodeReading reading) {
        return switch (reading) {
            case CodeReading.CodeRead _ -> "code-read";
            case CodeReading.NoCode _ -> "no-code";
            case CodeReading.CodeTrouble(CodeReading.Problem problem) -> "code-trouble " + keyword(problem);
            case CodeReading.ScannerTrouble(Reason reason, String _) -> "scanner-trouble " + reason.keyword();
        };
    }

    static String of(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> "printed";
            case PrintOutcome.Sent _ -> "sent";
            case PrintOutcome.Failed(Reason reason, boolean mayHavePrinted, String _) ->
                "failed " + reason.keyword() + (mayHavePrinted ? ", perhaps printed" : "");
        };
    }

    private static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
