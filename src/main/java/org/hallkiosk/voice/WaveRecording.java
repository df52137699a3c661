package org.hallkiosk.voice;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording that needs no decoder: uncompressed 16-bit samples in a RIFF WAVE file (Multimedia Programming Interface and
 * Data Specifications 1.0, IBM and Microsoft 1991). Starting a decoder takes longer than anything else before its first
 * sound.
 */
final class WaveRecording {
    /** A minute and a half of CD sound; whoever records longer prompts has them decoded. */
    private static final long LONGEST = 16L * 1024 * 1024;

    private static final int CHUNK_HEADER = 8;
    private static final int RIFF_HEADER = 12;
    private static final int PLAIN_SAMPLES = 1;
    private static final int BITS = 16;

    private final byte[] file;
    private final int samplesBegin;
    private final int samplesEnd;

    private WaveRecording(byte[] file, int samplesBegin, int samplesEnd) {
        this.file = file;
        this.samplesBegin = samplesBegin;
        this.samplesEnd = samplesEnd;
    }

    /** Empty for everything else, a file that cannot be read among it: the decoder knows more, or says what is wrong. */
    static Optional<WaveRecording> of(Path path) {
        try {
            if (!path.toString().endsWith(".wav") || Files.size(path) > LONGEST) {
                return Optional.empty();
            }
            return in(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<WaveRecording> in(byte[] file) {
        try {
            return chunks(file);
        } catch (BufferUnderflowException torn) {
            return Optional.empty();
        }
    }

    private static Optional<WaveRecording> chunks(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (!name(bytes).equals("RIFF")) {
            return Optional.empty();
        }
        bytes.getInt();
        if (!name(bytes).equals("WAVE")) {
            return Optional.empty();
        }
        boolean plain = false;
        for (long at = RIFF_HEADER; at + CHUNK_HEADER <= file.length; ) {
            bytes.position((int) at);
            String chunk = name(bytes);
            long length = Integer.toUnsignedLong(bytes.getInt());
            long begin = at + CHUNK_HEADER;
            if (chunk.equals("fmt ")) {
                plain = isPlain(bytes);
            } else if (chunk.equals("data")) {
                // Who recorded into a pipe could not know the length.
                long end = Math.min(begin + length, file.length);
                return plain ? Optional.of(new WaveRecording(file, (int) begin, (int) end)) : Optional.empty();
            }
            at = begin + length + length % 2;
        }
        return Optional.empty();
    }

    private static boolean isPlain(ByteBuffer format) {
        int coding = format.getShort();
        int channels = format.getShort();
        int samplesPerSecond = format.getInt();
        int bytesPerSecond = format.getInt();
        int bytesPerFrame = format.getShort();
        int bits = format.getShort();
        return coding == PLAIN_SAMPLES
                && bits == BITS
                && bytesPerFrame == channels * BITS / Byte.SIZE
                && bytesPerSecond == samplesPerSecond * bytesPerFrame;
    }

    private static String name(ByteBuffer bytes) {
        byte[] name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** The whole file, its samples this loud, 0 to 100; at 100 as they were recorded. */
    byte[] at(int volume) {
        byte[] louder = file.clone();
        ByteBuffer samples = ByteBuffer.wrap(louder).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = samplesBegin; at + 1 < samplesEnd; at += 2) {
            samples.putShort(at, (short) (samples.getShort(at) * volume / 100));
        }
        return louder;
    }
}
