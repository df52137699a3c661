package org.hallkiosk.store;

import java.util.Optional;

/**
 * How the store is, for whoever watches the terminal.
 *
 * @param trouble what went wrong at the last write; empty when the last write went well
 * @param databaseBytes the size of the database with its write-ahead log
 * @param freeBytes what is left on its disk
 */
public record StoreState(Optional<StoreTrouble> trouble, long databaseBytes, long freeBytes) {}
