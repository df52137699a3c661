package org.hallkiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.hallkiosk.transport.SerialLine;

/**
 * A serial port whose far side is this program: a Linux pseudo-terminal (pty(7)) behind a symbolic link that keeps its
 * name, as {@code /dev/serial/by-id} does, when the port is unplugged and plugged in again under another number.
 *
 * <p>Reading and writing block inside native calls, so call them from platform threads; they may run beside each other
 * and beside unplugging. A paced terminal takes and gives bytes no faster than a real line would.
 */
public final class PseudoTerminal implements AutoCloseable {
    /** How soon an unplugging interrupts a native wait. Arriving bytes end the wait at once. */
    private static final int WAIT_SLICE_MILLISECONDS = 10;

    /** How long a real port's buffer would keep bytes that nobody reads before it loses them. */
    private static final Duration UNREAD_PATIENCE = Duration.ofSeconds(2);

    /** Bytes go out in slices of this time: a slice is seen as soon as a real line would have carried its last bit. */
    private static final Duration PACED_SLICE = Duration.ofMillis(1);

    /** A pause shorter than this is a late wake-up of this thread and none of the line's. */
    private static final Duration OVERSLEPT = Duration.ofMillis(3);

    /** The same where bytes were there already: a line that has some to carry never pauses, however busy the machine is. */
    private static final Duration OVERSLEPT_WITH_BYTES_WAITING = Duration.ofMillis(100);

    private static final Duration UNPLUGGED_CHECK = Duration.ofMillis(5);
    private static final Duration CLAIM_CHECK = Duration.ofMillis(250);
    private static final int READ_AT_MOST = 4096;

    private final CLibrary library = new CLibrary();
    private final Path link;
    private final Optional<SerialLine> pace;
    /** Shared while a native call uses the files, exclusive while they are closed. Fair, or readers starve an unplug. */
    private final ReentrantReadWriteLock files = new ReentrantReadWriteLock(true);

    private int master = -1;
    private int slave = -1;
    private boolean closed;
    /** A new line has been idle for long: bytes that come at once must not gain the time since it was made. */
    private volatile long inputLineFree = System.nanoTime() - OVERSLEPT_WITH_BYTES_WAITING.toNanos();

    private volatile long outputLineFree = inputLineFree;
    private volatile long nextClaimCheck = System.nanoTime();

    private PseudoTerminal(Path link, Optional<SerialLine> pace) {
        this.link = link.toAbsolutePath();
        this.pace = pace;
        plugIn();
    }

    /** As fast as the machine. */
    public static PseudoTerminal unpaced(Path link) {
        return new PseudoTerminal(link, Optional.empty());
    }

    /** As fast as this line, in both directions. */
    public static PseudoTerminal paced(Path link, SerialLine line) {
        return new PseudoTerminal(link, Optional.of(line));
    }

    /** The path that stays: what a technician writes after {@code port:}. */
    public Path link() {
        return link;
    }

    public boolean plugged() {
        files.readLock().lock();
        try {
            return master >= 0;
        } finally {
            files.readLock().unlock();
        }
    }

    /** Whatever has come from the far side, waiting at most so long for the first byte; empty when nothing came. */
    public byte[] read(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            boolean waiting = bytesAreWaiting();
            byte[] bytes = readSlice(end);
            awaitInputTime(bytes.length, waiting ? OVERSLEPT_WITH_BYTES_WAITING : OVERSLEPT);
            if (bytes.length > 0
                    || System.nanoTime() - end >= 0
                    || Thread.currentThread().isInterrupted()) {
                return bytes;
            }
            if (!plugged()) {
                sleepUntil(earlier(System.nanoTime() + UNPLUGGED_CHECK.toNanos(), end));
            }
        }
    }

    private boolean bytesAreWaiting() {
        files.readLock().lock();
        try {
            return master >= 0 && library.awaitReadable(master, 0);
        } finally {
            files.readLock().unlock();
        }
    }

    private byte[] readSlice(long end) {
        files.readLock().lock();
        try {
            if (master < 0) {
                return new byte[0];
            }
            if (!library.awaitReadable(master, slice(end))) {
                releaseForgottenClaim();
                return new byte[0];
            }
            byte[] bytes = library.read(master, pace.map(PseudoTerminal::slice).orElse(READ_AT_MOST));
            return bytes;
        } finally {
            files.readLock().unlock();
        }
    }

    /** Sends the bytes; those that an unplugged or closed port cannot carry, or that nobody takes, are lost. */
    public void write(byte[] bytes) {
        write(bytes, () -> true);
    }

    /** Sends the bytes in small slices and stops as soon as the condition no longer holds; says how many went out. */
    public int write(byte[] bytes, BooleanSupplier goOn) {
        int sent = 0;
        int slice = pace.map(PseudoTerminal::slice).orElse(READ_AT_MOST);
        while (sent < bytes.length && goOn.getAsBoolean()) {
            byte[] next = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + slice));
            awaitOutputTime(next.length);
            if (!goOn.getAsBoolean() || !writeSlice(next)) {
                return sent;
            }
            sent += next.length;
        }
        return sent;
    }

    private boolean writeSlice(byte[] bytes) {
        long giveUp = System.nanoTime() + UNREAD_PATIENCE.toNanos();
        int sent = 0;
        while (sent < bytes.length) {
            files.readLock().lock();
            try {
                if (master < 0) {
                    return false;
                }
                if (library.awaitWritable(master, WAIT_SLICE_MILLISECONDS)) {
                    sent += library.write(master, Arrays.copyOfRange(bytes, sent, bytes.length));
                }
            } catch (IOException _) {
                return false;
            } finally {
                files.readLock().unlock();
            }
            if (System.nanoTime() - giveUp > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        return true;
    }

    /** Pulls the cable: whoever has the port open sees it hang up, and its name is gone. */
    public void unplug() {
        files.writeLock().lock();
        try {
            if (master < 0) {
                return;
            }
            closeFiles();
            Files.deleteIfExists(link);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } finally {
            files.writeLock().unlock();
        }
    }

    /** Plugs the cable in again: another device number behind the same name. Nothing happens when it is plugged in. */
    public void plugIn() {
        files.writeLock().lock();
        try {
            if (master >= 0 || closed) {
                return;
            }
            master = library.openMaster();
            String path = library.slaveName(master);
            // Held open for as long as it is plugged in: without any user a pty fails every read and forgets that it is
            // to pass bytes through as they are.
            slave = library.openRawSlave(path);
            pointLinkTo(Path.of(path));
        } catch (IOException trouble) {
            closeFiles();
            throw new UncheckedIOException(trouble);
        } finally {
            files.writeLock().unlock();
        }
    }

    private void closeFiles() {
        if (slave >= 0) {
            library.close(slave);
            slave = -1;
        }
        if (master >= 0) {
            library.close(master);
            master = -1;
        }
    }

    private void pointLinkTo(Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        // Made beside and moved over, so that a link left by a killed run is replaced and never half there.
        Path fresh = link.resolveSibling(link.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, target);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        files.writeLock().lock();
        try {
            closed = true;
            unplug();
        } finally {
            files.writeLock().unlock();
        }
    }

    /**
     * A program that claims the port for itself alone and is killed leaves its claim behind, because the port is never
     * without a user: on a real port the claim ends with the last one.
     */
    private void releaseForgottenClaim() {
        long now = System.nanoTime();
        if (now - nextClaimCheck > 0) {
            nextClaimCheck = now + CLAIM_CHECK.toNanos();
            library.releaseClaim(slave);
        }
    }

    /** Bytes that a pty gives at once are still on a real line until their time has passed. */
    private void awaitInputTime(int bytes, Duration overslept) {
        if (bytes > 0 && pace.isPresent()) {
            inputLineFree = lineTime(inputLineFree, overslept)
                    + pace.get().wireTime(bytes).toNanos();
            sleepUntil(inputLineFree);
        }
    }

    private void awaitOutputTime(int bytes) {
        if (pace.isPresent()) {
            outputLineFree = lineTime(outputLineFree, OVERSLEPT)
                    + pace.get().wireTime(bytes).toNanos();
            sleepUntil(outputLineFree);
        }
    }

    /** When the next bytes begin: a line that was busy until just now goes on without a gap, however late we woke up. */
    private static long lineTime(long lineFree, Duration overslept) {
        long now = System.nanoTime();
        return now - lineFree < overslept.toNanos() ? lineFree : now;
    }

    private static int slice(SerialLine line) {
        return (int) Math.max(1, PACED_SLICE.toNanos() / line.wireTime(1).toNanos());
    }

    private static int slice(long end) {
        long left = (end - System.nanoTime()) / 1_000_000;
        return Math.clamp(left, 0, WAIT_SLICE_MILLISECONDS);
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    private static void sleepUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }
}
