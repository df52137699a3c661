package org.hallkiosk.transport.smartcard;

import java.util.Optional;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;

/** Chooses how to reach card readers by the form in which the configuration names their port. */
public final class Slots {
    private static final String SCHEME = "pcsc://";
    private static final String ANY = "*";

    private Slots() {}

    /** The readers of this machine; within a replay, the transcript's card. */
    public static CardSlots forPort(String port) throws TransportException {
        Optional<Transport> replayed = Replays.port();
        if (replayed.isPresent()) {
            return new FramedSlots(replayed.get());
        }
        if (!port.startsWith(SCHEME)) {
            throw new TransportException(
                    Reason.OTHER, "the port of a PC/SC reader is pcsc://* or pcsc:// and a part of its name");
        }
        return PcscSlots.create();
    }

    /** The part of a reader's name that {@code pcsc://NAME} wants; empty for {@code pcsc://*}. */
    public static Optional<String> nameIn(String port) {
        return Optional.of(port)
                .filter(named -> named.startsWith(SCHEME))
                .map(named -> named.substring(SCHEME.length()))
                .filter(name -> !name.equals(ANY));
    }
}
