package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/**
 * A situation of the applicant (情形), and what differs in it from the item as it stands. What is empty stays as it is.
 *
 * @param materials the ids of the materials that it asks for, beside those that are always asked
 * @param dropped the ids of materials that are otherwise always asked, and not here
 * @param officeBefore where to go before; the item's channel is then {@link Channel#ANOTHER_OFFICE_FIRST}
 */
public record Scenario(
        String id,
        LocalizedText name,
        Set<String> materials,
        Set<String> dropped,
        Optional<Channel> channel,
        Optional<LocalizedText> timeLimit,
        Optional<LocalizedText> fee,
        OptionalLong chargeFen,
        List<LocalizedText> steps,
        List<WindowVisit> windows,
        Optional<TicketGroup> ticket,
        Optional<ServiceDocument> document,
        Optional<Signature> signature,
        Optional<RecordLookup> records,
        FormChanges form,
        Optional<OfficeBefore> officeBefore) {

    public Scenario {
        materials = Set.copyOf(materials);
        dropped = Set.copyOf(dropped);
        steps = List.copyOf(steps);
        windows = List.copyOf(windows);
    }
}
