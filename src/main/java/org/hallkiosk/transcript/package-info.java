/**
 * What a device and its driver say to each other, written down so that a person can read it and any driver can be held
 * against it.
 */
@NullMarked
package org.hallkiosk.transcript;

import org.jspecify.annotations.NullMarked;
