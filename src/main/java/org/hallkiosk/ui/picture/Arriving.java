package org.hallkiosk.ui.picture;

/** Something that may move once when it comes on the screen, and then stands still. At rest it shows its last picture. */
public interface Arriving {

    /** Starts the movement. JavaFX thread. */
    void arrive();
}
