/** One applicant's way from welcome to farewell, as a plain state machine: events in, the next step out. */
@NullMarked
package org.hallkiosk.journey;

import org.jspecify.annotations.NullMarked;
