/**
 * Applications and certificates on A4: a template from {@code documents/}, filled with ready-to-show values, becomes a
 * PDF. Everything happens in memory; nothing of it is written to disk.
 */
@NullMarked
package org.hallkiosk.document;

import org.jspecify.annotations.NullMarked;
