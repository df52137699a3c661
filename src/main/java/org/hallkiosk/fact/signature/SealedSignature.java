package org.hallkiosk.fact.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A signature with the seal that binds it, as it is kept. */
public record SealedSignature(Signature strokes, SignatureSeal seal) {
    private static final int VERSION = 1;

    /** For keeping; personal data, to be encrypted. */
    public byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(seal.code().signedAt().toEpochMilli());
            out.writeUTF(seal.code().contentDigest());
            out.writeUTF(seal.code().strokesDigest());
            out.writeUTF(seal.code().code());
            out.writeUTF(seal.documentDigest());
            out.writeUTF(seal.mark());
            out.write(strokes.bytes());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    /** @throws IOException when these are not the bytes of a sealed signature; the message holds nothing of them */
    public static SealedSignature read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("no sealed signature of version " + VERSION);
            }
            Instant signedAt = Instant.ofEpochMilli(in.readLong());
            SignatureCode code = new SignatureCode(signedAt, in.readUTF(), in.readUTF(), in.readUTF());
            SignatureSeal seal = new SignatureSeal(code, in.readUTF(), in.readUTF());
            return new SealedSignature(Signature.read(in.readAllBytes()), seal);
        }
    }
}
