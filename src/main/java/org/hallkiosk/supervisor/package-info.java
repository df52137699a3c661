/** Opens every configured device, watches it, brings it back, and tells whoever listens. */
@NullMarked
package org.hallkiosk.supervisor;

import org.jspecify.annotations.NullMarked;
