package org.hallkiosk.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.fact.signature.Signature;

/**
 * What the applicant gave here in place of papers, by the ids of the materials. In memory until it is handed in; personal
 * data, so {@code toString} shows none of it.
 *
 * @param pictures taken by the document camera, and looked at by the applicant
 * @param promises the signatures under commitments (告知承诺)
 * @param drawn the signature under the commitment that is shown, as far as it is drawn
 */
public record Proofs(Map<String, PaperPicture> pictures, Map<String, Signature> promises, Optional<Signature> drawn) {
    private static final Proofs NONE = new Proofs(Map.of(), Map.of(), Optional.empty());

    public Proofs {
        pictures = Map.copyOf(pictures);
        promises = Map.copyOf(promises);
    }

    public static Proofs none() {
        return NONE;
    }

    /** A material is there in one way: a picture takes the place of a promise. */
    Proofs with(String material, PaperPicture picture) {
        Proofs others = without(material);
        Map<String, PaperPicture> more = new LinkedHashMap<>(others.pictures);
        more.put(material, picture);
        return new Proofs(more, others.promises, Optional.empty());
    }

    /** Likewise the other way round. */
    Proofs with(String material, Signature promise) {
        Proofs others = without(material);
        Map<String, Signature> more = new LinkedHashMap<>(others.promises);
        more.put(material, promise);
        return new Proofs(others.pictures, more, Optional.empty());
    }

    /** The paper is brought after all. */
    Proofs without(String material) {
        Map<String, PaperPicture> lessPictures = new LinkedHashMap<>(pictures);
        lessPictures.remove(material);
        Map<String, Signature> lessPromises = new LinkedHashMap<>(promises);
        lessPromises.remove(material);
        return new Proofs(lessPictures, lessPromises, Optional.empty());
    }

    Proofs drawing(Optional<Signature> signature) {
        return new Proofs(pictures, promises, signature);
    }

    @Override
    public String toString() {
        return "Proofs[" + pictures.size() + " pictures, " + promises.size() + " promises]";
    }
}
