package org.hallkiosk.document;

/** How a text is set; {@code size} in points, {@code lineSpacing} as a multiple of it. */
public record TextStyle(float size, boolean bold, Alignment alignment, float lineSpacing) {

    TextStyle scaled(float factor) {
        return new TextStyle(size * factor, bold, alignment, lineSpacing);
    }
}
