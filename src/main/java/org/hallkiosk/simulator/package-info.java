/** Hardware that is not there: speaks the same wire protocols as the real thing, on the far side of a real port. */
@NullMarked
package org.hallkiosk.simulator;

import org.jspecify.annotations.NullMarked;
