/** Finds codes in grey pictures. Pictures in, texts out: no camera, no waiting. */
@NullMarked
package org.hallkiosk.driver.camera.code;

import org.jspecify.annotations.NullMarked;
