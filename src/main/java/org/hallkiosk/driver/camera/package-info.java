/** Cameras: one that reads codes, one that takes pictures of papers. */
@NullMarked
package org.hallkiosk.driver.camera;

import org.jspecify.annotations.NullMarked;
