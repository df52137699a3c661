/** A platform to try things with: it keeps our contract, holds invented people, and forgets everything when it ends. */
@NullMarked
package org.hallkiosk.platform.reference;

import org.jspecify.annotations.NullMarked;
