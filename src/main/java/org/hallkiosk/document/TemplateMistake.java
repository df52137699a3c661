package org.hallkiosk.document;

/** What must be put right in a template before it can be used; {@code line} counts from 1. */
public record TemplateMistake(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
