/** The applicant's screens: what they look like and how they answer a touch. */
@NullMarked
package org.hallkiosk.ui;

import org.jspecify.annotations.NullMarked;
