package org.hallkiosk.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** Finds out why SQLite (its result codes: sqlite.org/rescode.html) or the file system refused. */
final class StoreTroubles {
    /** SQLite writes whole pages: less room than a few of them is none. */
    private static final long AS_GOOD_AS_FULL_BYTES = 16 * 1024;

    private final Path folder;

    StoreTroubles(Path folder) {
        this.folder = folder;
    }

    StoreException explain(String doing, Throwable failure) {
        StoreTrouble trouble = Stream.iterate(
                        Optional.of(failure), Optional::isPresent, link -> link.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .map(this::troubleOf)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(StoreTrouble.INPUT_OUTPUT);
        return new StoreException(
                trouble,
                doing + " in " + folder + ": " + trouble.keyword() + " (" + failure.getMessage() + ")",
                failure);
    }

    private Optional<StoreTrouble> troubleOf(Throwable failure) {
        return switch (failure) {
            case FlywayValidateException _ -> Optional.of(StoreTrouble.SCHEMA_UNKNOWN);
            case LinkageError _ -> Optional.of(StoreTrouble.LIBRARY_UNUSABLE);
            case NativeLibraryNotFoundException _ ->
                Optional.of(diskIsFull() ? StoreTrouble.DISK_FULL : StoreTrouble.LIBRARY_UNUSABLE);
            case SQLException sql -> ofSqlite(sql.getErrorCode());
            case AccessDeniedException _ -> Optional.of(StoreTrouble.NO_PERMISSION);
            case IOException _ -> Optional.of(ofDisk());
            default -> Optional.empty();
        };
    }

    private Optional<StoreTrouble> ofSqlite(int errorCode) {
        // The low byte is the primary code, the rest refines it.
        return switch (SQLiteErrorCode.getErrorCode(errorCode & 0xFF)) {
            case SQLITE_FULL -> Optional.of(StoreTrouble.DISK_FULL);
            case SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(StoreTrouble.LOCKED);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> Optional.of(StoreTrouble.DAMAGED);
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH -> Optional.of(StoreTrouble.NO_PERMISSION);
            // A full disk also shows as a shared-memory file that cannot grow or a journal that cannot be made.
            case SQLITE_IOERR, SQLITE_CANTOPEN -> Optional.of(ofDisk());
            default -> Optional.empty();
        };
    }

    private StoreTrouble ofDisk() {
        if (diskIsFull()) {
            return StoreTrouble.DISK_FULL;
        }
        Path place = whereTheFolderIsOrWouldBe();
        return Files.isDirectory(place) && !Files.isWritable(place)
                ? StoreTrouble.NO_PERMISSION
                : StoreTrouble.INPUT_OUTPUT;
    }

    private boolean diskIsFull() {
        try {
            return Files.getFileStore(whereTheFolderIsOrWouldBe()).getUsableSpace() < AS_GOOD_AS_FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private Path whereTheFolderIsOrWouldBe() {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, path -> path.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
    }
}
