package org.hallkiosk.platform.contract;

import java.time.Instant;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/** One step on the way of a case; {@code doneAt} is empty for what is still to come. */
public record CaseStep(LocalizedText title, Optional<Instant> doneAt) {}
