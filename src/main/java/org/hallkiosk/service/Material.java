package org.hallkiosk.service;

import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * Something that is handed in or shown (材料).
 *
 * @param id by which scenarios name it; the same paper has the same id in every item
 * @param always whether every scenario of its item asks for it
 * @param trust how far it can be relied on
 * @param original whether the original is shown at the window
 * @param copies how many copies are handed in; 0 for none
 * @param seal whether it needs the seal of who issued it
 * @param generated true when this terminal makes it, so that nobody needs to bring it
 * @param photograph whether a picture taken at a terminal may be handed in
 * @param commitment what the applicant may promise in its place (告知承诺), where the law lets them
 * @param licence the name of the e-licence (电子证照) that does instead, where there is one
 * @param licenceKind under which the platform knows that e-licence, where this terminal may fetch it
 */
public record Material(
        String id,
        LocalizedText name,
        boolean always,
        TrustLevel trust,
        boolean original,
        int copies,
        boolean seal,
        boolean generated,
        boolean photograph,
        Optional<LocalizedText> commitment,
        Optional<LocalizedText> licence,
        Optional<String> licenceKind,
        Optional<LocalizedText> note) {}
