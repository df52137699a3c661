/** Signing with a finger. */
@NullMarked
package org.hallkiosk.ui.signature;

import org.jspecify.annotations.NullMarked;
