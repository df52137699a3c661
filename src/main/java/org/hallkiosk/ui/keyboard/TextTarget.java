package org.hallkiosk.ui.keyboard;

/** The field that is typed into. It decides what it accepts: too long or not allowed is simply not inserted. */
public interface TextTarget {
    void insert(String text);

    /** Removes the last character, a whole code point; nothing when there is none. */
    void deleteBackward();

    /** The applicant is done with this field. */
    void done();

    String text();
}
