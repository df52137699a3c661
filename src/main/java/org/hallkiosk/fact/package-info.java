/** Facts about the applicant, each with its source and trust; the sheet that merges them and shows conflicts. */
@NullMarked
package org.hallkiosk.fact;

import org.jspecify.annotations.NullMarked;
