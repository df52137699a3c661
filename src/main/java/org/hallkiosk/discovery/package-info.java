/** Looks for the devices of this machine, and asks them nothing that their profiles do not call harmless. */
@NullMarked
package org.hallkiosk.discovery;

import org.jspecify.annotations.NullMarked;
