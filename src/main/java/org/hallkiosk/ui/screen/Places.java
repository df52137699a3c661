package org.hallkiosk.ui.screen;

import org.hallkiosk.ui.picture.DevicePlacement;

/** Where this terminal's devices sit, so that every arrow points the right way. */
public record Places(
        DevicePlacement cardReader,
        DevicePlacement codeScanner,
        DevicePlacement ticketPrinter,
        DevicePlacement documentPrinter) {}
