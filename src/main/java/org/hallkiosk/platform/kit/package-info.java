/** The contract's own tests, for any platform that is reached by its address. */
@NullMarked
package org.hallkiosk.platform.kit;

import org.jspecify.annotations.NullMarked;
