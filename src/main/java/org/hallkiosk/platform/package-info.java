/** The government platform: what it prepared for an applicant, and what it is told. */
@NullMarked
package org.hallkiosk.platform;

import org.jspecify.annotations.NullMarked;
