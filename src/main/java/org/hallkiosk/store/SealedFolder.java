package org.hallkiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hallkiosk.store.PersonalDataCipher.Place;

/**
 * Files with personal data in one folder, each sealed under a key that the folder does not hold. One program at a time
 * uses a folder. Every method blocks for as long as the disk takes.
 */
public final class SealedFolder implements AutoCloseable {
    private static final String ENDING = ".sealed";
    private static final String LOCK = "in-use";

    private final Path folder;
    private final PersonalDataCipher cipher;
    private final FileChannel lock;

    private SealedFolder(Path folder, PersonalDataCipher cipher, FileChannel lock) {
        this.folder = folder;
        this.cipher = cipher;
        this.lock = lock;
    }

    /**
     * @param folder made when there is none
     * @param keyFile made when there is none
     */
    public static SealedFolder open(Path folder, Path keyFile) throws StoreException {
        KeyFile file = new KeyFile(keyFile);
        try {
            Folders.createOwnersOnly(folder);
            FileChannel lock = locked(folder);
            byte[] key = file.exists() ? file.read() : file.create();
            try {
                return new SealedFolder(folder, new PersonalDataCipher(key), lock);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, "cannot use " + folder + " with the key " + file, e);
        }
    }

    private static FileChannel locked(Path folder) throws StoreException, IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // The same answer as for another program.
        }
        channel.close();
        throw new StoreException(StoreTrouble.IN_USE, folder + " is used by another program");
    }

    /** What every file holds, by name and in the order of the names. */
    public Map<String, byte[]> all() throws StoreException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                String fileName = file.getFileName().toString();
                String name = fileName.substring(0, fileName.length() - ENDING.length());
                all.put(name, cipher.open(place(name), Files.readAllBytes(file)));
            }
            return all;
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, "cannot read " + folder, e);
        }
    }

    /** Whole or not at all, also after a power cut; what this name held before is gone. */
    public void write(String name, byte[] plain) throws StoreException {
        Path file = folder.resolve(name + ENDING);
        Path unfinished = folder.resolve(name + ".new");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
            ByteBuffer bytes = ByteBuffer.wrap(cipher.seal(place(name), plain));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.force(folder);
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, "cannot write " + file, e);
        }
    }

    private static Place place(String name) {
        return new Place("folder", name, "content");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
