/** Runs the fuzz targets: classes named {@code …Fuzz} beside the tests of what they feed. */
@NullMarked
package org.hallkiosk.fuzz;

import org.jspecify.annotations.NullMarked;
