/** Drafts that all terminals of a hall share: one place serves them, the others ask it over HTTP. */
@NullMarked
package org.hallkiosk.platform.drafts;

import org.jspecify.annotations.NullMarked;
