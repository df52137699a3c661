package org.hallkiosk.device;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a device says of itself.
 *
 * @param since when this condition began (not when it was last asked)
 * @param detail one line for a technician: the cause as the wire gave it; never personal data, may be empty
 * @param supplies how much it has left of what it uses up; empty for a device that does not tell
 */
public record DeviceStatus(
        Condition condition, Set<Reason> reasons, Instant since, String detail, List<Supply> supplies) {

    public DeviceStatus {
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        supplies = List.copyOf(supplies);
    }

    public DeviceStatus(Condition condition, Set<Reason> reasons, Instant since, String detail) {
        this(condition, reasons, since, detail, List.of());
    }

    public static DeviceStatus of(Condition condition, Reason... reasons) {
        return new DeviceStatus(condition, Set.of(reasons), Instant.now(), "");
    }

    public static DeviceStatus ready() {
        return of(Condition.READY);
    }

    public DeviceStatus withDetail(String newDetail) {
        return new DeviceStatus(condition, reasons, since, newDetail, supplies);
    }

    public DeviceStatus withSince(Instant newSince) {
        return new DeviceStatus(condition, reasons, newSince, detail, supplies);
    }

    /** Same condition for the same reasons: no news for whoever listens. */
    public boolean saysTheSameAs(DeviceStatus other) {
        return condition == other.condition && reasons.equals(other.reasons);
    }
}
