/** Frames from a camera through an ffmpeg process of our own. */
@NullMarked
package org.hallkiosk.driver.camera.stream;

import org.jspecify.annotations.NullMarked;
