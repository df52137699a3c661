package org.hallkiosk.driver.sdt;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.hallkiosk.device.CardPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The photo decoder of this terminal, if it has one; a foreign library's failure costs the photo and never the card. */
record PhotoDecoding(Optional<WltPhotoDecoder> decoder) {
    private static final Logger log = LoggerFactory.getLogger(PhotoDecoding.class);

    static PhotoDecoding in(ClassLoader jars) {
        try {
            return new PhotoDecoding(
                    ServiceLoader.load(WltPhotoDecoder.class, jars).findFirst());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
            log.warn("the photo decoder cannot be used: {}", String.valueOf(broken.getMessage()));
            return new PhotoDecoding(Optional.empty());
        }
    }

    Optional<CardPhoto> decode(SdtAnswer answer) {
        try {
            return decoder.flatMap(present -> present.decode(SdtCommand.photoOf(answer)));
        } catch (RuntimeException | LinkageError failed) {
            // By its class alone: its message may quote what it was given.
            log.warn("the photo decoder failed with {}", failed.getClass().getName());
            return Optional.empty();
        }
    }
}
