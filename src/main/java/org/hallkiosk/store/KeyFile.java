package org.hallkiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The file that holds the key of the store: one line, {@code hall-kiosk-key 1} and 64 hexadecimal digits (256 random
 * bits), readable by its owner alone. A backup of the database is worth nothing without it.
 */
final class KeyFile {
    private static final String HEADER = "hall-kiosk-key 1 ";
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Reads the key; refuses a file that others may read, since they may have read it already. */
    byte[] read() throws StoreException, IOException {
        Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
        try {
            others.addAll(Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException e) {
            throw new StoreException(
                    StoreTrouble.KEY_EXPOSED, file + " is on a file system that cannot keep it to its owner", e);
        }
        others.removeIf(permission -> permission.name().startsWith("OWNER_"));
        if (!others.isEmpty()) {
            throw new StoreException(
                    StoreTrouble.KEY_EXPOSED,
                    file + " may be used by others than its owner (" + others + "); run chmod 600 on it");
        }
        String line = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
        if (line.length() != HEADER.length() + 2 * KEY_BYTES || !line.startsWith(HEADER)) {
            throw notAKey();
        }
        try {
            return HexFormat.of().parseHex(line, HEADER.length(), line.length());
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
    }

    /**
     * Makes a new key. When this returns, it is on the disk, whole, also after a power cut; when it throws, there is no
     * key file.
     */
    byte[] create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        write(key);
        return key;
    }

    /** Takes over the key of another file, which is gone afterwards; a power cut in between leaves it in one or in both. */
    void takeOver(KeyFile other) throws StoreException, IOException {
        byte[] key = other.read();
        try {
            write(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
        Files.delete(other.file);
    }

    private void write(byte[] key) throws IOException {
        byte[] line = (HEADER + HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path folder = file.getParent();
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        if (folder != null) {
            Folders.createOwnersOnly(folder);
        }
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        } finally {
            Arrays.fill(line, (byte) 0);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        if (folder != null) {
            Folders.force(folder);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private StoreException notAKey() {
        return new StoreException(
                StoreTrouble.KEY_WRONG, file + " is not a key of this program; put back the key file from the backup");
    }
}
