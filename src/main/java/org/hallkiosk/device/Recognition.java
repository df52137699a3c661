package org.hallkiosk.device;

/** What asking a port, harmlessly, said of the device that stands there. */
public sealed interface Recognition {

    /**
     * An answer that only such a device gives: it carries a checksum, a name, or a number.
     *
     * @param identity what the device says of itself, for a technician; may be empty
     */
    record Recognised(String identity) implements Recognition {}

    /** A right answer, but so short that another device might give it by chance or in its own language. */
    record Resembles(String identity) implements Recognition {}

    /** Asked, and no right answer came. */
    record NoAnswer() implements Recognition {}

    /** Nothing was written: the protocol, or the profile, has no question that is harmless. */
    record NotAsked() implements Recognition {}

    /** The port could not be opened or broke while asking. */
    record Unreachable(Reason reason, String detail) implements Recognition {}
}
