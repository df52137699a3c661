package org.hallkiosk.store;

/** Why the store cannot be opened, or cannot do what it was asked. {@link #keyword()} is what logs and status call it. */
public enum StoreTrouble {
    DISK_FULL("disk-full"),
    NO_PERMISSION("no-permission"),
    /** Another connection held the database for longer than the busy timeout. */
    LOCKED("locked"),
    /** Another kiosk process has this data folder open. */
    IN_USE("in-use"),
    DAMAGED("damaged"),
    /** There is a database, but not the key that it was written with. */
    KEY_MISSING("key-missing"),
    /** Others than its owner may read the key file. */
    KEY_EXPOSED("key-exposed"),
    /** The key file is not a key, or not the key that this database was written with. */
    KEY_WRONG("key-wrong"),
    /** The database was written by a newer program. */
    SCHEMA_UNKNOWN("schema-unknown"),
    /** SQLite's native library cannot be unpacked or loaded here. */
    LIBRARY_UNUSABLE("library-unusable"),
    INPUT_OUTPUT("input-output"),
    CLOSED("closed");

    private final String keyword;

    StoreTrouble(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }
}
