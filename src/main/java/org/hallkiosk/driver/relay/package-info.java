/** Relay boards on a serial line, whose commands stand in their profiles. */
@NullMarked
package org.hallkiosk.driver.relay;

import org.jspecify.annotations.NullMarked;
