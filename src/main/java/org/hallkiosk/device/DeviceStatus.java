package org.hallkiosk.device;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a device says of itself.
 *
 * @param since when this condition began (not when it was last asked)
 * @param detail one line for a technician: the cause as the wire gave it; never personal data, may be empty
 */
public record DeviceStatus(Condition condition, Set<Reason> reasons, Instant since, String detail) {

    public DeviceStatus {
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    public static DeviceStatus of(Condition condition, Reason... reasons) {
        return new DeviceStatus(condition, Set.of(reasons), Instant.now(), "");
    }

    public static DeviceStatus ready() {
        return of(Condition.READY);
    }

    public DeviceStatus withDetail(String newDetail) {
        return new DeviceStatus(condition, reasons, since, newDetail);
    }

    public DeviceStatus withSince(Instant newSince) {
        return new DeviceStatus(condition, reasons, newSince, detail);
    }

    /** Same condition for the same reasons: no news for whoever listens. */
    public boolean saysTheSameAs(DeviceStatus other) {
        return condition == other.condition && reasons.equals(other.reasons);
    }
}
