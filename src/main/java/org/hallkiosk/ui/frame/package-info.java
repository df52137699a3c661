/** The frame around every screen: six zones that stay where they are. */
@NullMarked
package org.hallkiosk.ui.frame;

import org.jspecify.annotations.NullMarked;
