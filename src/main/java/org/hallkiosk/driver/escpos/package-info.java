/** Ticket printers that speak ESC/POS: a ticket becomes bytes, answers become reasons, and the outcome is honest. */
@NullMarked
package org.hallkiosk.driver.escpos;

import org.jspecify.annotations.NullMarked;
