package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.hallkiosk.simulator.chip.Chip;
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The card's end of the wire to vpcd, with the test at the other. */
@Timeout(20)
class SimulatedSmartCardReaderTest {
    private static final Duration LONGER_THAN_A_HAND = Duration.ofMillis(1500);
    private static final byte[] WHAT_ARE_YOU = {0, 1, 4};

    private final Chip chip = new EstonianChip(SpecimenChips.ESTONIAN);
    private ServerSocket vpcd;
    private SimulatedSmartCardReader slot;

    @BeforeEach
    void listen() throws IOException {
        vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        slot = new SimulatedSmartCardReader(vpcd.getLocalPort(), "any reader");
    }

    @AfterEach
    void stop() throws IOException {
        slot.close();
        vpcd.close();
    }

    @Test
    void aCardThatTheReaderLostStillLiesThere() throws IOException {
        slot.place(chip);
        assertThat(answerToReset()).isEqualTo(chip.answerToReset());
        assertThat(answerToReset()).isEqualTo(chip.answerToReset());
    }

    @Test
    void aCardThatWasLiftedDoesNotComeBack() throws IOException {
        slot.place(chip);
        try (Socket _ = vpcd.accept()) {
            slot.lift();
        }
        vpcd.setSoTimeout(Math.toIntExact(LONGER_THAN_A_HAND.toMillis()));
        assertThatThrownBy(vpcd::accept).isInstanceOf(SocketTimeoutException.class);
    }

    /** Takes the card's connection, asks over it, and drops it. */
    private byte[] answerToReset() throws IOException {
        try (Socket connection = vpcd.accept();
                DataInputStream in = new DataInputStream(connection.getInputStream())) {
            connection.getOutputStream().write(WHAT_ARE_YOU);
            return in.readNBytes(in.readUnsignedShort());
        }
    }
}
