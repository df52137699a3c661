package org.hallkiosk.platform.contract;

import java.time.Instant;

/** That the platform is there, which contract it speaks, and its clock. */
public record PlatformHealth(String contract, Instant time) {}
