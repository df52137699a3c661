package org.hallkiosk.monitor;

import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceStatus;

/** One configured device and how it is. */
public record DeviceReport(String id, DeviceKind kind, String model, DeviceStatus status) {}
