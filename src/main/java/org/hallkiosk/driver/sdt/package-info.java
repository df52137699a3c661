/**
 * Resident ID card readers whose module speaks the serial protocol of GA/T 467 (SAM_A/SAM_V), known as SDT after the
 * functions of the vendors' libraries ({@code SDT_StartFindIDCard}, …).
 */
@NullMarked
package org.hallkiosk.driver.sdt;

import org.jspecify.annotations.NullMarked;
