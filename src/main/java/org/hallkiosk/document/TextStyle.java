package org.hallkiosk.document;

/** How a text is set; {@code size} in points, {@code lineSpacing} as a multiple of it. */
public record TextStyle(float size, boolean bold, Alignment alignment, float lineSpacing) {

    /** Smaller, and never bold: for what helps to read the text above it. */
    TextStyle subordinate(float factor) {
        return new TextStyle(size * factor, false, alignment, lineSpacing);
    }
}
