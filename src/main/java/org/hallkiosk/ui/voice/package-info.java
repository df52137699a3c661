/** The screens by ear: what is said of them, and the applicant's hold on it. */
@NullMarked
package org.hallkiosk.ui.voice;

import org.jspecify.annotations.NullMarked;
