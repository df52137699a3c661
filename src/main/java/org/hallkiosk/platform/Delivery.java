package org.hallkiosk.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** What is true of an application when its applicant leaves. */
public sealed interface Delivery {

    /** No platform is configured: the hall's own way, as ever. */
    record NotWanted() implements Delivery {}

    /** The platform has it, under this number. */
    record Accepted(String caseNumber) implements Delivery {}

    /** It is kept here and will be sent. */
    record KeptHere() implements Delivery {}

    /** The platform will not have it as it is: a person must look. */
    record TurnedAway() implements Delivery {}

    /**
     * Of a bundle the platform will not have some items as they are, and has the others or will be sent them.
     *
     * @param caseNumbers of the items that it has
     * @param turnedAway the ids of the services that it will not have
     * @param kept the ids of the services that are kept here and will be sent
     */
    record PartlyTurnedAway(List<String> caseNumbers, List<String> turnedAway, List<String> kept) implements Delivery {
        public PartlyTurnedAway {
            caseNumbers = List.copyOf(caseNumbers);
            turnedAway = List.copyOf(turnedAway);
            kept = List.copyOf(kept);
        }
    }

    /**
     * What is true of a bundle. What one waits for is said only where nothing was turned away: then all of it counts as
     * kept until all of it has arrived.
     *
     * @param items what is true of each of its items, by the id of its service, in the order of handing in; at least one
     */
    static Delivery ofBundle(SequencedMap<String, Delivery> items) {
        List<String> numbers = new ArrayList<>();
        List<String> turnedAway = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        items.forEach((service, delivery) -> {
            switch (delivery) {
                case Accepted(String number) -> numbers.add(number);
                case KeptHere() -> kept.add(service);
                case TurnedAway() -> turnedAway.add(service);
                case PartlyTurnedAway ignored -> turnedAway.add(service);
                case NotWanted() -> {}
            }
        });
        if (turnedAway.size() == items.size()) {
            return new TurnedAway();
        }
        if (!turnedAway.isEmpty()) {
            return new PartlyTurnedAway(numbers, turnedAway, kept);
        }
        if (!kept.isEmpty()) {
            return new KeptHere();
        }
        return numbers.isEmpty() ? new NotWanted() : new Accepted(String.join(" ", numbers));
    }
}
