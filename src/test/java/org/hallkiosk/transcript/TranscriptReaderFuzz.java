package org.hallkiosk.transcript;

/** Any bytes as a transcript. */
public final class TranscriptReaderFuzz {
    private static final TranscriptReader READER = new TranscriptReader(ShippedTranscripts.SPECIMENS);

    private TranscriptReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READER.read("fuzz.yaml", input);
    }
}
