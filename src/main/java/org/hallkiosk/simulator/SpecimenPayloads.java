package org.hallkiosk.simulator;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.transcript.Specimens;

/**
 * What devices send for the specimen cards, for transcripts to name: {@code sdt card 1} is the whole answer of a resident
 * ID card reader that reads specimen card 1, {@code sdt card 1 with fingerprints} that of one that adds fingerprints.
 */
public final class SpecimenPayloads implements Specimens {
    private static final Pattern SDT_CARD = Pattern.compile("sdt card ([0-9]{1,3})( with fingerprints)?");

    private final SpecimenCards cards;

    public SpecimenPayloads(SpecimenCards cards) {
        this.cards = cards;
    }

    /** @param devices the folder of the device profiles */
    public static SpecimenPayloads in(Path devices) {
        return new SpecimenPayloads(SpecimenCards.load(devices.resolve("id-card-reader/specimen-cards.yaml")));
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        Matcher matcher = SDT_CARD.matcher(name);
        return matcher.matches()
                ? card(Integer.parseInt(matcher.group(1)))
                        .map(
                                matcher.group(2) == null
                                        ? SdtModule::answerReading
                                        : SdtModule::answerReadingWithFingerprints)
                : Optional.empty();
    }

    @Override
    public Optional<IdCard> card(int number) {
        return cards.byNumber(number).map(SpecimenCard::card);
    }
}
