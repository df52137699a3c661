package org.hallkiosk.monitor;

import org.hallkiosk.platform.PlatformCondition;
import org.hallkiosk.store.OutboxSummary;

/** How the platform was when it was last asked, and what it does not have yet. */
public record PlatformReport(PlatformCondition condition, OutboxSummary outbox) {}
