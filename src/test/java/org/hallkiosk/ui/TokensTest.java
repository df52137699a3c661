package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours that stand on each other can be told apart: the ratio of WCAG 2, 4.5 to 1, and 7 to 1 for elder eyes. */
class TokensTest {
    private static final String PAIRS = """
            -ink       , -paper
            -ink       , -surface
            -ink       , -primary-tint
            -ink       , -danger-tint
            -muted     , -paper
            -muted     , -surface
            -muted     , -primary-tint
            -muted     , -danger-tint
            -on-primary, -primary
            -on-primary, -primary-pressed
            -primary   , -surface
            -primary   , -paper
            -primary   , -primary-tint
            -success   , -success-tint
            -warning   , -warning-tint
            -warning   , -surface
            -danger    , -danger-tint
            -from-card , -surface
            -from-code , -surface
            -from-shared, -surface
            -from-you  , -surface
            -from-you  , -danger-tint
            -on-disabled, -disabled
            -on-disabled, -paper
            """;

    private static final Map<String, String> NORMAL = tokens(".root", Map.of());

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void everyPairCanBeRead(String above, String below) {
        assertThat(contrast(NORMAL, above, below)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void elderModeHasSevenToOne(String above, String below) {
        assertThat(contrast(tokens(".elder", NORMAL), above, below)).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void contrastModeHasSevenToOneInBlackWhiteAndYellowOnly(String above, String below) {
        Map<String, String> tokens = tokens(".contrast", NORMAL);

        assertThat(contrast(tokens, above, below)).isGreaterThanOrEqualTo(7);
        assertThat(tokens.get(above)).isIn("#000000", "#ffffff", "#ffe600");
    }

    @ParameterizedTest
    @CsvSource({"-outline, -surface", "-outline, -paper", "-primary, -paper"})
    void bordersOfWhatCanBeTouchedAreSeen(String border, String ground) {
        assertThat(contrast(NORMAL, border, ground)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.get(one));
        double b = luminance(tokens.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The colours that the first block of this selector sets, over those that hold without it. */
    private static Map<String, String> tokens(String selector, Map<String, String> before) {
        Map<String, String> tokens = new HashMap<>(before);
        Matcher block = Pattern.compile("(?m)^" + Pattern.quote(selector) + " \\{([^}]*)}")
                .matcher(sheet());
        assertThat(block.find()).isTrue();
        Matcher token = Pattern.compile("(?m)^\\s*(-[a-z-]+): (#[0-9a-f]{6});").matcher(block.group(1));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static String sheet() {
        try (InputStream stream = KioskStylesheet.class.getResourceAsStream("kiosk.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
