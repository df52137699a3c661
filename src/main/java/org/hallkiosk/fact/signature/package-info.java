/** A signature drawn by hand: its strokes in time, and the picture of them. */
@NullMarked
package org.hallkiosk.fact.signature;

import org.jspecify.annotations.NullMarked;
