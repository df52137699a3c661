package org.hallkiosk.driver.pcsc;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any bytes as a chip's answer, and as each of the files that its family keeps. */
public final class CardTextsFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private CardTextsFuzz() {}

    /** The first byte chooses the family, the second where one file ends and the next begins. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 2, input.length);
        int split = Math.min(rest.length, Byte.toUnsignedInt(input[1]));
        try {
            switch (Byte.toUnsignedInt(input[0]) % 5) {
                case 0 -> CardAnswer.of(rest).status();
                case 1 ->
                    BelgianCardText.parse(Arrays.copyOf(rest, split), Arrays.copyOfRange(rest, split, rest.length));
                case 2 -> EstonianCardText.parse(lines(rest));
                case 3 -> socialSecurity(rest);
                default -> TravelDocumentText.parse(rest, TODAY);
            }
        } catch (MalformedCardException declared) {
            // What is no card of the family is said to be none.
        }
    }

    private static Map<Integer, String> lines(byte[] file) {
        Map<Integer, String> fields = new HashMap<>();
        List<String> lines =
                new String(file, StandardCharsets.UTF_8).lines().limit(16).toList();
        for (int i = 0; i < lines.size(); i++) {
            fields.put(i + 1, lines.get(i));
        }
        return fields;
    }

    /** Records one after another, each with its field and its length. */
    private static void socialSecurity(byte[] records) throws MalformedCardException {
        SocialSecurityText text = new SocialSecurityText();
        int at = 0;
        while (at + 2 <= records.length) {
            int end = Math.min(records.length, at + 2 + Byte.toUnsignedInt(records[at + 1]));
            text.take(Byte.toUnsignedInt(records[at]), Arrays.copyOfRange(records, at, end));
            at = end;
        }
        text.card();
    }
}
