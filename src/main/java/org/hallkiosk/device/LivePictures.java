package org.hallkiosk.device;

import java.util.Optional;

/** Where live pictures come from, for showing a person what a camera sees. */
public interface LivePictures {

    /** The newest picture, already turned the way a person expects; empty while the camera does not look. Never blocks. */
    Optional<LivePicture> newest();

    /** No camera. */
    static LivePictures none() {
        return Optional::empty;
    }
}
