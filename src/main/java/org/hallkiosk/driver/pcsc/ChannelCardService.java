package org.hallkiosk.driver.pcsc;

import java.io.IOException;
import java.util.Optional;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/**
 * A chip as JMRTD wants it. JMRTD's exceptions carry no cause that could be told apart, so what failed on the wire is
 * kept here; after it nothing is sent any more.
 */
final class ChannelCardService extends CardService {
    private static final long serialVersionUID = 1L;

    private final transient CardChannel channel;
    private transient Optional<Exception> failure = Optional.empty();

    ChannelCardService(CardChannel channel) {
        this.channel = channel;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (failed()) {
            throw new CardServiceException("the chip is gone");
        }
        try {
            return new ResponseAPDU(channel.transmit(command.getBytes()));
        } catch (IOException | InterruptedException | IllegalArgumentException failed) {
            failure = Optional.of(failed);
            throw new CardServiceException("the chip is gone", failed);
        }
    }

    boolean failed() {
        return failure.isPresent();
    }

    /** Throws what failed on the wire; returns when nothing did. */
    void rethrowFailure() throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (failure.isEmpty()) {
            return;
        }
        switch (failure.get()) {
            case CardLiftedException lifted -> throw lifted;
            case TransportException trouble -> throw trouble;
            case InterruptedException interrupted -> throw interrupted;
            default -> throw new MalformedCardException("an answer without a status word");
        }
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public byte[] getATR() {
        return channel.answerToReset();
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
    }

    @Override
    public boolean isConnectionLost(Exception anything) {
        return failed();
    }
}
