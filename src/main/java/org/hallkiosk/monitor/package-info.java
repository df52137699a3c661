/** What the operator sees of the terminal over HTTP: health, status and metrics, on loopback only and without personal data. */
@NullMarked
package org.hallkiosk.monitor;

import org.jspecify.annotations.NullMarked;
