/** One view for each step of a journey: a state in, nodes out. A view knows the state and whom to tell, nothing else. */
@NullMarked
package org.hallkiosk.ui.screen;

import org.jspecify.annotations.NullMarked;
