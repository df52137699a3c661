package org.hallkiosk.driver.wedge;

/** What a key comes to on a keyboard of the United States. */
sealed interface Typed {

    record Sign(char value) implements Typed {}

    record Enter() implements Typed {}

    record Tab() implements Typed {}

    /** A key that stands for no character: what is being typed is not all text. */
    record NoCharacter() implements Typed {}

    /** Keys are missing. */
    record Gap() implements Typed {}
}
