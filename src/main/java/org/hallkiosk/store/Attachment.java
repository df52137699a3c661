package org.hallkiosk.store;

import org.hallkiosk.text.LocalizedText;

/**
 * A picture of a paper that is handed in with an application. Personal data: kept encrypted until the platform has it.
 *
 * @param material the id of the material that it shows
 * @param title the material's name
 * @param mediaType such as {@code image/jpeg}
 */
// An array: the bytes of a file that nobody compares or changes.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String material, LocalizedText title, String mediaType, byte[] content) {

    @Override
    public String toString() {
        return "Attachment[" + material + ", " + content.length + " bytes]";
    }
}
