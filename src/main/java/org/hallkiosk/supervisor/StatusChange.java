package org.hallkiosk.supervisor;

import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceStatus;

/** One device's status is no longer what it was. */
public record StatusChange(String deviceId, DeviceKind kind, DeviceStatus before, DeviceStatus now) {}
