package org.hallkiosk.service;

import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * Something the applicant brings (材料).
 *
 * @param original whether the original is shown at the window
 * @param copies how many copies are handed in; 0 for none
 * @param generated true when this terminal makes it, so that nobody needs to bring it
 */
public record Material(
        LocalizedText name, boolean original, int copies, boolean generated, Optional<LocalizedText> note) {}
