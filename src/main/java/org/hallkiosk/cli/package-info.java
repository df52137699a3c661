/** The command line, for technicians: each command gets what it needs through its constructor and starts no screen. */
@NullMarked
package org.hallkiosk.cli;

import org.jspecify.annotations.NullMarked;
