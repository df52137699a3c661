/** The on-screen keyboard: a model that turns keys into edits of a field, and the view of it. */
@NullMarked
package org.hallkiosk.ui.keyboard;

import org.jspecify.annotations.NullMarked;
