package org.hallkiosk.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;
import org.hallkiosk.configuration.PemFile;

/**
 * The key with which a terminal shows the platform who it is: an Ed25519 pair in a PEM file that only its owner may read,
 * made when it is first needed. The platform's people are given the public half.
 */
public final class TerminalKey {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private TerminalKey() {}

    /**
     * Reads the pair, or makes it where there is no file yet. Blocks for a few file operations.
     *
     * @throws IOException when the file is no such key, or others than its owner may use it; the message says which
     */
    public static synchronized KeyPair of(Path file) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            write(file, newPair());
            // Whatever another process made meanwhile counts for both.
            return read(file);
        }
    }

    /** Reads the pair; makes none. */
    public static KeyPair existing(Path file) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + " is not there", e);
        }
    }

    private static KeyPair read(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be used by others than its owner; run chmod 600 on it");
        }
        PemFile pem = PemFile.read(file);
        try {
            return new KeyPair(
                    pem.publicKey(),
                    PemFile.keys()
                            .generatePrivate(new PKCS8EncodedKeySpec(pem.block(PRIVATE)
                                    .orElseThrow(() -> new IOException(file + " has no private key")))));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is not an Ed25519 key", e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** Whole or not at all, also after a power cut; never over one that is there. */
    private static void write(Path file, KeyPair pair) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling(".");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.normalize(), PosixFilePermissions.asFileAttribute(FOLDER));
        }
        Path unfinished = Files.createTempFile(
                folder.normalize(), "terminal", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap((PemFile.written(PRIVATE, pair.getPrivate().getEncoded())
                                    + PemFile.written(
                                            PemFile.PUBLIC_KEY, pair.getPublic().getEncoded()))
                            .getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
