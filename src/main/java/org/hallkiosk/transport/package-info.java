/** Bytes to and from a port. Knows nothing of what the bytes mean. */
@NullMarked
package org.hallkiosk.transport;

import org.jspecify.annotations.NullMarked;
