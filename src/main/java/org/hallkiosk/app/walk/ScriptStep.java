package org.hallkiosk.app.walk;

/** One line of a journey script. */
public sealed interface ScriptStep {

    /** Touch what is labelled so; a label that begins so will do when none is exactly so. */
    record Tap(String label) implements ScriptStep {}

    /** Wait for the screen of this name. */
    record WaitFor(String screen) implements ScriptStep {}

    /** Open the field of this label, type on the screen's keyboard or choose, and finish it. */
    record Fill(String field, String text) implements ScriptStep {}

    /** Open the field of this label. */
    record Open(String field) implements ScriptStep {}

    /** Type on the keyboard that is on the screen. */
    record Type(String text) implements ScriptStep {}

    record PlaceCard(int number) implements ScriptStep {}

    record LiftCard() implements ScriptStep {}

    /** Show a code to the scanner: {@code prefill N} is a genuine one for card N ({@code
     * prefill N SERVICE whole} for a form filled in at home), anything else is shown as it is. */
    record ShowCode(String code) implements ScriptStep {}

    /** Lay a paper under the document camera, in place of one that lies there: a word of {@code simulator.LaidPaper}. */
    record LayPaper(String how) implements ScriptStep {}

    /** Take the paper away again. */
    record TakePaper() implements ScriptStep {}

    /** Photograph the receipt code that is on the screen; {@code show code: remembered} shows it later. */
    record Remember(String what) implements ScriptStep {}

    /** The field of this label holds this value. */
    record ExpectField(String field, String value) implements ScriptStep {}

    /** This text stands on the screen. */
    record ExpectText(String text) implements ScriptStep {}

    /** Draw a signature. */
    record Sign() implements ScriptStep {}

    /** Break or mend a simulated device. */
    record Break(String device, String trouble, boolean broken) implements ScriptStep {}

    /** Press a key of a keypad, by its name: Down, Enter, Escape, 7, F15. */
    record Key(String name) implements ScriptStep {}

    /** Hold a key of a keypad for as long as a signature by keys wants. */
    record HoldKey(String name) implements ScriptStep {}

    /** Press Down until this is said of what the keys are on. */
    record KeysTo(String words) implements ScriptStep {}

    /** These words were said since the last that was expected, or are being said now. */
    record ExpectSpoken(String words) implements ScriptStep {}

    /** Leave a picture of the screen. */
    record Picture(String name) implements ScriptStep {}
}
