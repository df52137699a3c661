package org.hallkiosk.driver.pcsc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/**
 * The families of cards that a hall reads, in the order in which an unknown chip is asked. A chip whose answer to reset
 * tells its family is asked as that first.
 *
 * <p>Profile keys: {@code capabilities.cardFamilies} (all but {@code serial-number}), {@code
 * capabilities.socialSecurityVerify} (hexadecimal; empty).
 */
record CardFamilies(List<CardFamily> families) {
    /** A serial number proves nothing: only a hall that wants it asks for it. */
    private static final List<String> USUAL =
            List.of("travel-document", "social-security", "estonian-id", "belgian-eid");

    CardFamilies {
        families = List.copyOf(families);
    }

    /** What became of choosing families by their names. */
    sealed interface Chosen {
        record Families(CardFamilies families) implements Chosen {}

        record Mistaken(String why) implements Chosen {}
    }

    static Chosen of(DeviceSettings settings, Clock clock) {
        byte[] secret;
        try {
            secret = HexFormat.of().parseHex(settings.text("capabilities.socialSecurityVerify", ""));
        } catch (IllegalArgumentException _) {
            // Its value is a secret and no part of a message.
            return new Chosen.Mistaken("capabilities.socialSecurityVerify is not hexadecimal, for instance \"123456\"");
        }
        List<CardFamily> all = List.of(
                new TravelDocumentChip(clock),
                new SocialSecurityChip(secret),
                new EstonianCard(),
                new BelgianCard(),
                new SerialNumberCard());
        List<CardFamily> chosen = new ArrayList<>();
        for (String name : settings.texts("capabilities.cardFamilies", USUAL)) {
            Optional<CardFamily> family =
                    all.stream().filter(each -> each.name().equals(name)).findFirst();
            if (family.isEmpty()) {
                return new Chosen.Mistaken("capabilities.cardFamilies: no family " + name + "; there are "
                        + String.join(", ", all.stream().map(CardFamily::name).toList()));
            }
            chosen.add(family.get());
        }
        return new Chosen.Families(new CardFamilies(chosen));
    }

    /** Reads a chip that was just powered, as the first family that it is of. */
    CardReading read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException {
        byte[] answerToReset = channel.answerToReset();
        List<CardFamily> knownFirst = families.stream()
                .sorted(Comparator.comparing((CardFamily family) -> !family.knows(answerToReset)))
                .toList();
        for (CardFamily family : knownFirst) {
            try {
                Optional<CardReading> reading = family.read(channel, key);
                if (reading.isPresent()) {
                    return reading.get();
                }
            } catch (MalformedCardException malformed) {
                return new CardReading.CardTrouble(Problem.UNREADABLE, family.name() + ": " + malformed.getMessage());
            }
        }
        return new CardReading.CardTrouble(
                Problem.UNKNOWN_KIND,
                "no family of this profile; answer to reset "
                        + HexFormat.of().withUpperCase().formatHex(answerToReset));
    }
}
