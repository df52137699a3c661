/** Line pictograms in one weight, and pictures that show where a card or a finger goes. */
@NullMarked
package org.hallkiosk.ui.picture;

import org.jspecify.annotations.NullMarked;
