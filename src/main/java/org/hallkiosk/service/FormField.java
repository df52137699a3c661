package org.hallkiosk.service;

/**
 * One question of a form.
 *
 * @param required whether the form can go without it
 * @param editable false where only the card or shared data may answer: what a certificate certifies is not typed in
 * @param mayBeUnknown whether "I do not know" is an answer; only for a fact that says how that is written
 */
public record FormField(String fact, boolean required, boolean editable, boolean mayBeUnknown) {

    public FormField(String fact, boolean required) {
        this(fact, required, true);
    }

    public FormField(String fact, boolean required, boolean editable) {
        this(fact, required, editable, false);
    }
}
