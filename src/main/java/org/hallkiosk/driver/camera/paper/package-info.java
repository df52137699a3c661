/** Finds a paper in a picture, straightens it, and judges how good it is. Knows no camera. */
@NullMarked
package org.hallkiosk.driver.camera.paper;

import org.jspecify.annotations.NullMarked;
