package org.hallkiosk.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.DeliveryWay;
import org.hallkiosk.service.FactType;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.Result;
import org.hallkiosk.service.ServiceItem;

/**
 * How the result comes to the applicant (送达), where the applicant may choose: {@code result.way} is one of {@link
 * DeliveryWay}, {@code result.to} names the fact that holds the address, {@code result.address} is that address. Nobody
 * types it a second time.
 */
public final class ResultDelivery {
    public static final String WAY = "result.way";
    public static final String TO = "result.to";
    public static final String ADDRESS = "result.address";

    private ResultDelivery() {}

    /** One way to get it; by courier, to the address that this fact holds. */
    public record Choice(DeliveryWay way, Optional<String> to) {}

    /**
     * What can be chosen. By courier it goes to an address of the form: what is asked later, about now, before what stands on
     * the card; none where no address is known.
     */
    public static List<Choice> choices(ServiceItem service, FactSheet facts, Catalogue catalogue) {
        List<Choice> choices = new ArrayList<>();
        Optional<Result> result = service.guide().result().filter(Result::chosenHere);
        for (DeliveryWay way : result.map(Result::delivery).orElse(Set.of())) {
            if (way == DeliveryWay.BY_COURIER) {
                Set<String> addresses = new HashSet<>();
                service.fields().reversed().stream()
                        .map(FormField::fact)
                        .filter(fact -> isAddress(fact, catalogue))
                        .filter(fact -> facts.value(fact).filter(addresses::add).isPresent())
                        .forEach(fact -> choices.add(new Choice(way, Optional.of(fact))));
            } else {
                choices.add(new Choice(way, Optional.empty()));
            }
        }
        return List.copyOf(choices);
    }

    private static boolean isAddress(String fact, Catalogue catalogue) {
        return catalogue
                .fact(fact)
                .filter(definition -> definition.type() == FactType.ADDRESS)
                .isPresent();
    }

    /** What was chosen; empty where nothing is yet. */
    public static Optional<Choice> chosen(FactSheet facts) {
        return facts.value(WAY).map(way -> new Choice(DeliveryWay.valueOf(way), facts.value(TO)));
    }

    static FactSheet with(FactSheet facts, Choice choice) {
        FactSheet known = without(facts).with(new Fact(WAY, choice.way().name(), FactSource.APPLICANT));
        return choice.to()
                .map(fact -> known.with(new Fact(TO, fact, FactSource.APPLICANT)))
                .orElse(known);
    }

    static FactSheet without(FactSheet facts) {
        return facts.without(WAY).without(TO);
    }

    /** With the address itself, as it stands now. */
    static FactSheet on(FactSheet facts) {
        return facts.value(TO)
                .flatMap(facts::value)
                .map(address -> facts.with(new Fact(ADDRESS, address, FactSource.APPLICANT)))
                .orElse(facts);
    }
}
