package org.hallkiosk.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;

/** Whether the terminal can serve applicants with everything that it is meant to have. */
record Health(List<String> reasons) {

    Health {
        reasons = List.copyOf(reasons);
    }

    /** A device that was switched off on purpose is no trouble. */
    static Health of(TerminalReport report) {
        List<String> reasons = new ArrayList<>();
        report.store().trouble().ifPresent(trouble -> reasons.add("store: " + trouble.keyword()));
        report.trail().trouble().ifPresent(trouble -> reasons.add("trail: " + trouble));
        for (DeviceReport device : report.devices()) {
            DeviceStatus status = device.status();
            if (!status.condition().canServe() && status.condition() != Condition.DISABLED) {
                reasons.add(device.id() + ": " + describe(status));
            }
        }
        return new Health(reasons);
    }

    boolean good() {
        return reasons.isEmpty();
    }

    private static String describe(DeviceStatus status) {
        String condition = status.condition().name().toLowerCase(Locale.ROOT);
        return status.reasons().isEmpty()
                ? condition
                : condition + " ("
                        + status.reasons().stream().map(Reason::keyword).collect(Collectors.joining(", ")) + ")";
    }
}
