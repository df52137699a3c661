/** Chinese from typed pinyin: a dictionary, and the state of one input between letters and characters. */
@NullMarked
package org.hallkiosk.text.pinyin;

import org.jspecify.annotations.NullMarked;
