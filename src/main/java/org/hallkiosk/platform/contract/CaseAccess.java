package org.hallkiosk.platform.contract;

import java.util.Optional;

/**
 * By what a case may be seen: the receipt that nobody can guess, or the person whose card was read at this terminal.
 * Exactly one of the two.
 */
public record CaseAccess(Optional<String> receipt, Optional<Person> person) {

    public static CaseAccess byReceipt(String receipt) {
        return new CaseAccess(Optional.of(receipt), Optional.empty());
    }

    public static CaseAccess byCard(Person person) {
        return new CaseAccess(Optional.empty(), Optional.of(person));
    }

    @Override
    public String toString() {
        return receipt.isPresent() ? "CaseAccess[receipt]" : "CaseAccess[card]";
    }
}
