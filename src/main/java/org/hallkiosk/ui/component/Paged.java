package org.hallkiosk.ui.component;

import java.util.List;
import javafx.scene.Node;

/** Parts of which one page at a time is shown. */
public interface Paged {
    /** By which it is found. */
    String STYLE = "paged";

    /** On whatever page they stand; not those that no page shows. */
    List<Node> partsOnPages();

    /** Turns to the page of this part, or of what it stands in, at once. */
    void show(Node part);

    /** Which part of all lies before the page that is shown, between 0 and 1. */
    double place();

    /** Shows the page of the part at this place, once it is known how many have room on a page. */
    void goTo(double place);
}
