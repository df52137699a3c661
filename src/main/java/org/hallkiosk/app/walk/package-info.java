/** Walks a scripted applicant through the running kiosk, by what a person sees and touches. */
@NullMarked
package org.hallkiosk.app.walk;

import org.jspecify.annotations.NullMarked;
