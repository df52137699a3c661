/** Language, formats, and masking of personal data. */
@NullMarked
package org.hallkiosk.text;

import org.jspecify.annotations.NullMarked;
