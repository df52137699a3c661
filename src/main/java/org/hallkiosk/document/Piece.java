package org.hallkiosk.document;

import java.io.IOException;

/** Something laid out that stays together on one page. Points. */
interface Piece {
    float height();

    void draw(PageInk ink, float x, float top) throws IOException;

    /** White paper, which is left out at the top of a page. */
    record Gap(float height) implements Piece {
        @Override
        public void draw(PageInk ink, float x, float top) {
            // white
        }
    }

    /** A line of text in the width that it was given. */
    record Line(TextLine text, TextStyle style, float indent, float width) implements Piece {
        /** The share of the line above the baseline when type of one em stands in its middle. */
        private static final float ASCENT = 0.86f;

        @Override
        public float height() {
            return style.size() * style.lineSpacing();
        }

        @Override
        public void draw(PageInk ink, float x, float top) throws IOException {
            float size = style.size();
            float room = width - indent - text.width() * size;
            float baseline = top + (height() - size) / 2 + ASCENT * size;
            ink.text(text, size, x + indent + style.alignment().offset(room), baseline);
        }
    }
}
