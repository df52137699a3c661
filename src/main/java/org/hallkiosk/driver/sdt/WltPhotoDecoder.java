package org.hallkiosk.driver.sdt;

import java.util.Optional;
import org.hallkiosk.device.CardPhoto;

/**
 * Decodes the photo on a resident ID card, for a hall that has a licensed library for its format (WLT). None is shipped:
 * a jar in {@code drivers/} with a {@code META-INF/services} entry of this name adds one, and without it no photo is taken off the card.
 *
 * <p>Called on the reader's thread while the applicant waits, so it should take tens of milliseconds. The bytes are
 * personal data: an implementation keeps none, writes none down (many libraries leave a bitmap in the working folder;
 * use their calls that work in memory), and logs none.
 */
public interface WltPhotoDecoder {

    /** @param wlt the 1024 bytes as the card holds them; empty when they are no photo that can be decoded */
    Optional<CardPhoto> decode(byte[] wlt);
}
