/** What a device is: a small interface for each kind, its status and its outcomes. Knows no driver and no wire. */
@NullMarked
package org.hallkiosk.device;

import org.jspecify.annotations.NullMarked;
