package org.hallkiosk.journey;

import org.hallkiosk.service.Material;

/** How a material comes to whoever decides. */
public enum MaterialState {
    /** This terminal makes it. */
    GENERATED,
    /** Its e-licence does instead. */
    FETCHED,
    PHOTOGRAPHED,
    /** A signed commitment stands in for it. */
    COMMITTED,
    /** It is brought as paper. */
    TO_BRING;

    public static MaterialState of(Material material, JourneyState state) {
        if (material.generated()) {
            return GENERATED;
        }
        if (material.licenceKind()
                .filter(LicenceSteps.fetchedKinds(state)::contains)
                .isPresent()) {
            return FETCHED;
        }
        if (state.proofs().pictures().containsKey(material.id())) {
            return PHOTOGRAPHED;
        }
        return state.proofs().promises().containsKey(material.id()) ? COMMITTED : TO_BRING;
    }

    /** Whether the applicant can do something about this material at the terminal. */
    public static boolean canBeSettledHere(Material material) {
        return !material.generated()
                && (material.photograph() || material.commitment().isPresent());
    }
}
