/** Code scanners on a serial line: bytes become the text of one code, or a reason why they are none. */
@NullMarked
package org.hallkiosk.driver.scanner;

import org.jspecify.annotations.NullMarked;
