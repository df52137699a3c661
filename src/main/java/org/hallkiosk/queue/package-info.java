/** The hall's queue: numbers taken, how long the wait is, and the ticket as it is printed. */
@NullMarked
package org.hallkiosk.queue;

import org.jspecify.annotations.NullMarked;
