/** PDF pages as PWG raster (PWG 5102.4), for printers that cannot draw PDF themselves. */
@NullMarked
package org.hallkiosk.driver.ipp.raster;

import org.jspecify.annotations.NullMarked;
