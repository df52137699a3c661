package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.IppPacket;

/** Any bytes as the answer of a document printer or a CUPS server. */
public final class IppAnswersFuzz {
    private IppAnswersFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            IppPacket packet = IppAnswers.read("fuzz", input);
            PrinterAttributes.from(packet);
            JobAttributes.from(packet);
            JobAttributes.listFrom(packet);
        } catch (IppFailure declared) {
            // What cannot be read is said to be unreadable.
        }
    }
}
