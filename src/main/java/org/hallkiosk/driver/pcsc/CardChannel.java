package org.hallkiosk.driver.pcsc;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardConnection;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/** Commands to one chip until one deadline; fetches by itself what a chip only announces ({@code 61xx}, {@code 6Cxx}). */
final class CardChannel {
    private static final int MORE_WAITS = 0x61;
    private static final int OTHER_LENGTH = 0x6C;
    private static final int BLOCK = 0xFF;
    /** No file that is read here comes near; a chip that never ends is not read for ever. */
    private static final int LONGEST_FILE = 8192;

    private final CardConnection connection;
    private final Deadline deadline;

    CardChannel(CardConnection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    byte[] answerToReset() {
        return connection.answerToReset();
    }

    CardAnswer send(byte[] command)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        CardAnswer answer = CardAnswer.of(transmit(command));
        if (answer.sw1() == OTHER_LENGTH) {
            byte[] again = command.clone();
            again[again.length - 1] = (byte) answer.sw2();
            answer = CardAnswer.of(transmit(again));
        }
        if (answer.sw1() != MORE_WAITS) {
            return answer;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(answer.data());
        while (answer.sw1() == MORE_WAITS && data.size() < LONGEST_FILE) {
            answer = CardAnswer.of(transmit(CardCommand.getResponse(answer.sw2())));
            data.writeBytes(answer.data());
        }
        return new CardAnswer(data.toByteArray(), answer.statusWord());
    }

    /** One command and its answer as they are. */
    byte[] transmit(byte[] command) throws CardLiftedException, TransportException, InterruptedException {
        return connection.transmit(command, deadline);
    }

    /** Selects something that must be there. */
    void select(int by, int description, String hex)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (!has(by, description, hex)) {
            throw new MalformedCardException("no " + hex + " on the card");
        }
    }

    /** Selects something that may be there. */
    boolean has(int by, int description, String hex)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        return send(CardCommand.select(by, description, HexFormat.of().parseHex(hex)))
                .isDone();
    }

    /** The selected file, whole. */
    byte[] readFile() throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        while (file.size() < LONGEST_FILE) {
            CardAnswer answer = send(CardCommand.readBinary(file.size(), BLOCK));
            if (!answer.isDone() && !answer.isEndOfFile()) {
                throw new MalformedCardException("reading a file: " + answer.status());
            }
            file.writeBytes(answer.data());
            if (answer.data().length < BLOCK || !answer.isDone()) {
                return file.toByteArray();
            }
        }
        throw new MalformedCardException("a file without an end");
    }
}
