/** Characters by the strokes that they are written with. */
@NullMarked
package org.hallkiosk.text.strokes;

import org.jspecify.annotations.NullMarked;
