package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.LicenceSteps;
import org.hallkiosk.service.Material;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.Notice;

/** Before something is handed in: which papers an e-licence spares the applicant, and which have to be brought. */
final class LicenceNotices {
    private LicenceNotices() {}

    /** None where the applicant was not asked about e-licences. */
    static List<Region> of(JourneyState state, Phrases phrases) {
        List<Region> notices = new ArrayList<>();
        List<Material> fetched = LicenceSteps.fetched(state);
        if (!fetched.isEmpty()) {
            notices.add(new Notice(
                    Chip.Kind.SUCCESS, phrases.get("licences.have", Map.of("papers", names(fetched, phrases)))));
        }
        List<Material> toBring = LicenceSteps.toBring(state);
        if (!toBring.isEmpty()) {
            notices.add(new Notice(
                    Chip.Kind.WARNING, phrases.get("licences.lack", Map.of("papers", names(toBring, phrases)))));
        }
        return notices;
    }

    private static String names(List<Material> materials, Phrases phrases) {
        return materials.stream()
                .map(material -> phrases.of(material.name()))
                .collect(Collectors.joining(phrases.get("licences.comma")));
    }
}
