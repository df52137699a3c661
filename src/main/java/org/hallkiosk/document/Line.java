package org.hallkiosk.document;

import java.util.List;

/**
 * One line of text.
 *
 * @param last of its paragraph, which is never spread to the full width
 */
record Line(List<Sign> signs, boolean last) {}
