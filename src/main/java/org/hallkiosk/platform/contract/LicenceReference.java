package org.hallkiosk.platform.contract;

/**
 * An e-licence (电子证照) that does instead of a paper; the platform has it already.
 *
 * @param id as the platform named it when the applicant agreed that it be looked for
 */
public record LicenceReference(String kind, String id) {

    @Override
    public String toString() {
        return "LicenceReference[" + kind + "]";
    }
}
