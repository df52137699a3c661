/** Each component of the applicant's screens with its states, in each mode and size: to look at, not to serve with. */
@NullMarked
package org.hallkiosk.ui.gallery;

import org.jspecify.annotations.NullMarked;
