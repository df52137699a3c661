/** Keeps what a scanner types away from the fields and buttons of the screen. */
@NullMarked
package org.hallkiosk.ui.scanner;

import org.jspecify.annotations.NullMarked;
