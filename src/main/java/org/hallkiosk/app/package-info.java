/** Puts it all together; the only room that names everything. */
@NullMarked
package org.hallkiosk.app;

import org.jspecify.annotations.NullMarked;
