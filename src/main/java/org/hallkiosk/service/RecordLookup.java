package org.hallkiosk.service;

import java.util.List;
import org.hallkiosk.text.LocalizedText;

/**
 * Which data source adds facts by ID number, once the applicant has agreed.
 *
 * @param source a name under {@code records} in {@code kiosk.yaml}
 * @param needed whether the service is about these data; otherwise the applicant may type them instead
 * @param facts what is asked for, and nothing else is
 * @param holder whose data they are
 * @param why what they are fetched for
 * @param none what the applicant is told when it holds nothing about them
 */
public record RecordLookup(
        String source,
        boolean needed,
        List<String> facts,
        LocalizedText holder,
        LocalizedText why,
        LocalizedText none) {

    public RecordLookup {
        facts = List.copyOf(facts);
    }
}
