package org.hallkiosk.journey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ServiceItem;

/**
 * How each material comes, as facts that are handed in and stand under the signature: {@code material.ID} is {@code
 * photographed}, {@code committed} or {@code to-bring}; {@code material.ID.digest} is the SHA-256 of the picture, or of the
 * strokes under the commitment.
 */
public final class MaterialFacts {
    private static final String PREFIX = "material.";

    private MaterialFacts() {}

    /** The name of the fact about the material of this id. */
    public static String name(String materialId) {
        return PREFIX + materialId;
    }

    /** The name of the fact that binds the picture or the commitment behind the fact of this name. */
    public static String digestName(String name) {
        return name + ".digest";
    }

    static FactSheet on(FactSheet facts, JourneyState state) {
        FactSheet more = facts;
        for (Material material : state.service().map(ServiceItem::guide).stream()
                .flatMap(guide -> guide.materials().stream())
                .toList()) {
            if (MaterialState.canBeSettledHere(material)) {
                String how = MaterialState.of(material, state)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                more = more.with(new Fact(name(material.id()), how, FactSource.APPLICANT));
                String digest = digest(material.id(), state.proofs());
                if (!digest.isEmpty()) {
                    more = more.with(new Fact(digestName(name(material.id())), digest, FactSource.APPLICANT));
                }
            }
        }
        return more;
    }

    private static String digest(String material, Proofs proofs) {
        if (proofs.promises().containsKey(material)) {
            return proofs.promises().get(material).digest();
        }
        return proofs.pictures().containsKey(material)
                ? sha256(proofs.pictures().get(material).jpeg())
                : "";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
