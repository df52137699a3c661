package org.hallkiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Where drafts lie until their applicants come back: on this terminal, or where all terminals of the hall can reach
 * them. It sees only ciphertext and keyed hashes. Every call blocks until it is done or has failed.
 */
public interface DraftPlace {

    /** Keeps a draft in place of those that any of its finders led to. */
    void keep(SealedDraft draft) throws StoreException;

    /** The draft that this finder leads to; one that has expired is not found. */
    Optional<SealedDraft> find(String finder) throws StoreException;

    /** Deletes the draft that this finder leads to, if there is one. */
    void forget(String finder) throws StoreException;

    /**
     * Deletes what has expired by now.
     *
     * @return how many there were
     */
    int sweep(Instant now) throws StoreException;
}
