package org.hallkiosk.service;

import java.util.List;
import org.hallkiosk.text.LocalizedText;

/** Fields that are shown together on one screen. */
public record FormPage(LocalizedText title, List<FormField> fields) {

    public FormPage {
        fields = List.copyOf(fields);
    }
}
