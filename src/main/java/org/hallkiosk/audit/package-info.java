/** The trail of what happens on the terminal, without personal data. */
@NullMarked
package org.hallkiosk.audit;

import org.jspecify.annotations.NullMarked;
