/**
 * Chip cards on PC/SC readers: which readers there are, a card being laid down, and APDUs to and from its chip. Knows
 * nothing of what the APDUs mean.
 */
@NullMarked
package org.hallkiosk.transport.smartcard;

import org.jspecify.annotations.NullMarked;
