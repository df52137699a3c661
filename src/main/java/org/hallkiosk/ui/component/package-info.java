/** The parts that screens are put together from. Plain: strings and callbacks in, no knowledge of who uses them. */
@NullMarked
package org.hallkiosk.ui.component;

import org.jspecify.annotations.NullMarked;
