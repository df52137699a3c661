package org.hallkiosk.app.walk;

import java.util.Optional;
import org.hallkiosk.text.Remark;

/** Does at the devices what a scripted applicant does with their hands; answers what could not be done, and why. */
public interface Stagehand {

    Optional<Remark> placeCard(int number);

    Optional<Remark> liftCard();

    /** {@code prefill N} is a genuine prefill code of card N's holder; anything else is shown as it is. */
    Optional<Remark> showCode(String code);

    /** Lays a paper under the document camera, in place of one that lies there; {@code how} is a word of {@code simulator.LaidPaper}. */
    Optional<Remark> layPaper(String how);

    Optional<Remark> takePaper();

    /** Breaks or mends a device by its id; the trouble is a name of {@code simulator.Trouble}. */
    Optional<Remark> trouble(String deviceId, String trouble, boolean broken);
}
