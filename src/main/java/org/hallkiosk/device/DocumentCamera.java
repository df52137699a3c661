package org.hallkiosk.device;

/** Takes pictures of papers that are laid under it. */
public interface DocumentCamera extends Device {

    /**
     * Waits for a whole, sharp paper and takes one picture of it, straightened and cut at its edges. At the deadline without
     * one it says what was the matter last.
     */
    PictureOutcome takePicture(Deadline deadline) throws InterruptedException;
}
