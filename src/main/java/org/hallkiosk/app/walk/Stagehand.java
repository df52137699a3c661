package org.hallkiosk.app.walk;

/** Does at the devices what a scripted applicant does with their hands. */
public interface Stagehand {

    void placeCard(int number);

    void liftCard();

    /** {@code prefill N} is a genuine prefill code of card N's holder; anything else is shown as it is. */
    void showCode(String code);

    /** Breaks or mends a device by its id; the trouble is a name of {@code simulator.Trouble}. */
    void trouble(String deviceId, String trouble, boolean broken);
}
