package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Scalar;

/** What a profile that gives its sources fact by fact says of them. */
final class SourcesCheck {
    /** The parts of a profile that state facts about the device; {@code probe} and {@code notes} are our own word. */
    private static final Set<String> FACTUAL =
            Set.of("connection", "capabilities", "framing", "timing", "quirks", "usb");

    private SourcesCheck() {}

    /** Sources that name no key of the profile, which is a slip of the hand. */
    static List<Mistake> mistakes(YamlDocument profile) {
        Set<String> facts = DottedValues.lines(profile.mapping()).keySet();
        return named(profile)
                .filter(named -> facts.stream().noneMatch(fact -> isWithin(named.text(), fact)))
                .map(named -> UnknownName.mistake(
                        profile.file(),
                        named.line(),
                        "source-of-nothing",
                        named.text(),
                        facts,
                        Map.of("fact", named.text())))
                .toList();
    }

    /** Facts that a profile gives no source for; none when it has one source for all. */
    static List<String> withoutSource(YamlDocument profile) {
        if (profile.mapping().optionalText("source").isPresent()) {
            return List.of();
        }
        return DottedValues.lines(profile.mapping()).keySet().stream()
                .filter(fact -> FACTUAL.contains(fact.split("\\.", 2)[0]))
                .filter(fact -> named(profile).noneMatch(named -> isWithin(named.text(), fact)))
                .toList();
    }

    private static Stream<Scalar> named(YamlDocument profile) {
        return profile.mapping().mappings("source").stream()
                .flatMap(group -> group.list("facts").stream())
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
    }

    private static boolean isWithin(String named, String fact) {
        return fact.equals(named) || fact.startsWith(named + ".");
    }
}
