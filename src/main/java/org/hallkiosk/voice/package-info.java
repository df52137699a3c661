/** What the terminal says aloud: recorded prompts first, a synthesizer where there is none. */
@NullMarked
package org.hallkiosk.voice;

import org.jspecify.annotations.NullMarked;
