package org.hallkiosk.device;

/**
 * The holder's picture from a card, in memory only: nothing writes it down, prints it or sends it. The bytes are personal
 * data, so {@code toString} says only how many there are.
 */
public final class CardPhoto {
    private final String mediaType;
    private final byte[] bytes;

    /** @param mediaType of the bytes, for instance {@code image/jpeg} */
    public CardPhoto(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "CardPhoto[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
