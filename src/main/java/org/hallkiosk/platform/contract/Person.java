package org.hallkiosk.platform.contract;

/** Whom it is about: the number and name as they stand on the person's card. Personal data: {@code toString} hides it. */
public record Person(String idNumber, String name) {

    @Override
    public String toString() {
        return "Person";
    }
}
