package org.hallkiosk.driver.pcsc;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hallkiosk.device.MachineReadableZone;

/** Whatever a chip says, a parser answers with a card or with the one exception that it declares. */
class CardTextsProperties {
    private interface Parser {
        Object parse() throws MalformedCardException;
    }

    private static void onlyTheDeclaredException(Parser parser) {
        try {
            parser.parse();
        } catch (MalformedCardException declared) {
            // As it should be.
        }
    }

    @Property(tries = 2000)
    void tagsAndLengths(@ForAll @Size(max = 300) byte[] file) {
        onlyTheDeclaredException(() -> Tlv.parse(file));
    }

    @Property(tries = 1000)
    void belgianFiles(@ForAll @Size(max = 300) byte[] identity, @ForAll @Size(max = 200) byte[] address) {
        onlyTheDeclaredException(() -> BelgianCardText.parse(identity, address));
    }

    @Property(tries = 1000)
    void estonianFields(@ForAll Map<@IntRange(max = 16) Integer, String> fields) {
        onlyTheDeclaredException(() -> EstonianCardText.parse(fields));
    }

    @Property(tries = 1000)
    void socialSecurityRecords(@ForAll @IntRange(max = 16) int field, @ForAll @Size(max = 60) byte[] record) {
        onlyTheDeclaredException(() -> {
            SocialSecurityText text = new SocialSecurityText();
            text.take(field, record);
            return text.card();
        });
    }

    @Property(tries = 2000)
    void dataGroups(@ForAll @Size(max = 120) byte[] dataGroup) {
        onlyTheDeclaredException(() -> TravelDocumentText.parse(dataGroup, LocalDate.of(2026, 1, 1)));
    }

    @Property(tries = 1000)
    void answers(@ForAll @Size(max = 20) byte[] answer) {
        onlyTheDeclaredException(() -> CardAnswer.of(answer));
    }

    @Property(tries = 1000)
    void zones(@ForAll String text) {
        var _ = MachineReadableZone.of(text).flatMap(zone -> zone.key(LocalDate.of(2026, 1, 1)));
    }
}
