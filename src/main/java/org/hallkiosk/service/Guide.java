package org.hallkiosk.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/**
 * The guide (办事指南) of a service item: what it is and what it takes.
 *
 * @param type the kind of administrative act (公共服务, 行政许可, …), as the provincial list writes it
 * @param body who is responsible
 * @param basis the legal provisions it rests on
 * @param targets whom it is for; empty where the file does not say
 * @param materials of an item as it is shipped, those of all scenarios; after {@link ServiceItem#in}, those of one applicant
 * @param timeLimit what the body promises
 * @param legalTimeLimit what the law allows, where the promise is shorter
 * @param chargeFen what is paid at the terminal before handing in, in fen (1/100 yuan); 0 where nothing is
 * @param steps what happens, one after the other
 * @param windows the windows to go to, in order
 * @param result what the applicant gets, where the file says it
 * @param officeBefore where to go before, where it is so
 */
public record Guide(
        LocalizedText summary,
        LocalizedText type,
        LocalizedText body,
        List<LocalizedText> basis,
        Set<Target> targets,
        List<Material> materials,
        LocalizedText timeLimit,
        Optional<LocalizedText> legalTimeLimit,
        LocalizedText fee,
        long chargeFen,
        List<LocalizedText> steps,
        List<WindowVisit> windows,
        Optional<Result> result,
        Optional<OfficeBefore> officeBefore,
        List<OftenAsked> oftenAsked) {

    public Guide {
        basis = List.copyOf(basis);
        targets = targets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(targets));
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
        windows = List.copyOf(windows);
        oftenAsked = List.copyOf(oftenAsked);
    }
}
