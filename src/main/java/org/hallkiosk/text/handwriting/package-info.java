/** Characters from strokes: what was written with a finger, and the library that reads it. */
@NullMarked
package org.hallkiosk.text.handwriting;

import org.jspecify.annotations.NullMarked;
