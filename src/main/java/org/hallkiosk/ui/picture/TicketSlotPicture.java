package org.hallkiosk.ui.picture;

import javafx.animation.Animation;
import javafx.scene.Group;

/** A ticket that comes out of the slot, to be pulled. */
public final class TicketSlotPicture extends DevicePicture {
    private final Group ticket;

    public TicketSlotPicture(DevicePlacement placement) {
        Group ticket = ticket();
        super(placement, new Group(Shapes.box(40, 24, 400, 152, 28, "picture-body"), ticket, slot()));
        this.ticket = ticket;
    }

    private static Group slot() {
        return new Group(Shapes.box(88, 104, 304, 28, 14, "picture-mark"));
    }

    private static Group ticket() {
        return new Group(
                Shapes.path(
                        "M128 120H352V400L324 384L296 400L268 384L240 400L212 384L184 400L156 384L128 400Z",
                        "picture-card"),
                Shapes.path("M188 184L204 172V236M232 172H268V236H232ZM292 172H308V236", "picture-accent-line"),
                Shapes.path("M168 284H312M168 324H264", "picture-line"));
    }

    @Override
    Animation movement() {
        return slideIn(ticket, 0, -200);
    }
}
