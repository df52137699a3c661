package org.hallkiosk.store;

import java.time.Instant;
import java.util.List;

/** A draft as it leaves the program: ciphertext, and keyed hashes by which it is found. */
public final class SealedDraft {
    private final List<String> finders;
    private final Instant expires;
    private final byte[] content;

    /**
     * @param finders 64 hexadecimal digits each
     * @param expires when it is deleted
     * @param content sealed under the hall's key; handed over, and not changed by anyone afterwards
     */
    public SealedDraft(List<String> finders, Instant expires, byte[] content) {
        if (finders.isEmpty()) {
            throw new IllegalArgumentException("nobody could find this draft again");
        }
        this.finders = List.copyOf(finders);
        this.expires = expires;
        this.content = content;
    }

    public List<String> finders() {
        return finders;
    }

    public Instant expires() {
        return expires;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "SealedDraft[" + content.length + " bytes, until " + expires + "]";
    }
}
