package org.hallkiosk.device;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of device that a terminal can have; {@link #folder()} is the folder of its profiles under {@code devices/}. */
public enum DeviceKind {
    ID_CARD_READER("id-card-reader"),
    CODE_SCANNER("code-scanner"),
    TICKET_PRINTER("ticket-printer"),
    DOCUMENT_PRINTER("document-printer"),
    DOCUMENT_CAMERA("document-camera"),
    GUIDE_LIGHT("guide-light");

    private final String folder;

    DeviceKind(String folder) {
        this.folder = folder;
    }

    /** The kind of this folder's profiles. */
    public static Optional<DeviceKind> named(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    public String folder() {
        return folder;
    }
}
