/** Points, straight lines, and what perspective does to them. */
@NullMarked
package org.hallkiosk.driver.camera.geometry;

import org.jspecify.annotations.NullMarked;
