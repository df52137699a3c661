/** Code scanners that show themselves as keyboards ("keyboard wedge"), read from their own input device. */
@NullMarked
package org.hallkiosk.driver.wedge;

import org.jspecify.annotations.NullMarked;
