/**
 * Printers and scanners through a maker's own JavaPOS (UnifiedPOS) driver. Everything foreign runs on a thread of its own
 * behind a deadline: a maker's service that hangs, throws or fires events at the wrong time stays a value here.
 */
@NullMarked
package org.hallkiosk.driver.javapos;

import org.jspecify.annotations.NullMarked;
