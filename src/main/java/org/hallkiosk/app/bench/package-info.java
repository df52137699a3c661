/** Measures what the program promises: figures, each next to its limit. */
@NullMarked
package org.hallkiosk.app.bench;

import org.jspecify.annotations.NullMarked;
