/**
 * Identity cards with a chip on any PC/SC reader. Each family of cards is a group of files: what to ask the chip, and a
 * parser of what it says that knows no wire.
 */
@NullMarked
package org.hallkiosk.driver.pcsc;

import org.jspecify.annotations.NullMarked;
