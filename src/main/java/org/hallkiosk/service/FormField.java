package org.hallkiosk.service;

/**
 * One question of a form.
 *
 * @param required whether the form can go without it
 * @param editable false where only the card or shared data may answer: what a certificate certifies is not typed in
 */
public record FormField(String fact, boolean required, boolean editable) {

    public FormField(String fact, boolean required) {
        this(fact, required, true);
    }
}
