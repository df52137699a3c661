/**
 * The chips of identity cards, as software behind a virtual PC/SC reader: they answer APDUs and know no driver. Kept apart
 * from the drivers' parsers on purpose: what both got wrong in the same way, no test would find.
 */
@NullMarked
package org.hallkiosk.simulator.chip;

import org.jspecify.annotations.NullMarked;
