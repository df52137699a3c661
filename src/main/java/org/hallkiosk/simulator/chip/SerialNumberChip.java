package org.hallkiosk.simulator.chip;

import java.util.Arrays;

/** A contactless card that only has a serial number, together with the reader that tells it (PC/SC part 3). */
public final class SerialNumberChip implements Chip {
    private static final byte[] ATR = Apdu.hex("3B8F8001804F0CA000000306030001000000006A");
    private static final byte[] GET_SERIAL_NUMBER = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};

    private final byte[] serialNumber;

    public SerialNumberChip(byte[] serialNumber) {
        this.serialNumber = serialNumber.clone();
    }

    @Override
    public byte[] answerToReset() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        // It remembers nothing.
    }

    @Override
    public byte[] answer(byte[] command) {
        return Arrays.equals(command, GET_SERIAL_NUMBER) ? Apdu.done(serialNumber) : Apdu.status(Apdu.NO_INSTRUCTION);
    }
}
