package org.hallkiosk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hallkiosk.device.Reason;

/**
 * Says what a device answered: for people in their language, for scripts as one JSON object a line, whose keys and
 * keywords are the same in every language (only {@code detail}, {@code next} and {@code error} are for people).
 */
record DeviceAnswers(Speech speech, boolean json) {
    private static final String NEXT = "next";

    /** One answer on one line, with the next step below it when it has one. */
    void say(Map<String, ?> answer) {
        say(answer, "  ");
    }

    /** One answer with a line for each of its values. */
    void sayLineByLine(Map<String, ?> answer) {
        say(answer, System.lineSeparator());
    }

    private void say(Map<String, ?> answer, String between) {
        if (json) {
            speech.out().println(JsonLine.of(answer));
        } else {
            speech.out()
                    .println(answer.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(NEXT) && !isEmpty(entry.getValue()))
                            .map(entry -> label(entry.getKey()) + ": " + words(entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining(between)));
            if (answer.get(NEXT) instanceof String next && !next.isEmpty()) {
                speech.out().println("    → " + next);
            }
        }
        speech.out().flush();
    }

    /** The call makes no sense here; says why and what to do instead. Answers the exit code for that. */
    int refused(String key, Map<String, ?> values) {
        String message = speech.text(key, values);
        speech.out().println(json ? JsonLine.of(Map.of("error", message)) : message);
        speech.out().flush();
        return 2;
    }

    /** The answer of a device that failed. */
    Map<String, Object> failed(String outcome, Reason reason, String detail) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outcome", outcome);
        answer.put("reason", reason.keyword());
        answer.put("detail", detail);
        answer.put(NEXT, next(List.of(reason.keyword())));
        return answer;
    }

    /** The answer of a device whose outcome is no reason by itself, such as a card that was lifted too soon. */
    Map<String, Object> outcome(String outcome) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outcome", outcome);
        answer.put(NEXT, next(List.of(outcome)));
        return answer;
    }

    /** What to do about these reasons or outcomes, by their keywords; empty when there is nothing to do. */
    String next(List<String> keywords) {
        return keywords.stream()
                .map(keyword -> "devices.next." + keyword)
                .filter(key -> speech.texts().has(speech.language(), key))
                .map(key -> speech.text(key, Map.of()))
                .collect(Collectors.joining(" "));
    }

    private String label(String name) {
        String key = "devices.field." + name;
        return speech.texts().has(speech.language(), key) ? speech.text(key, Map.of()) : name;
    }

    private String words(String name, Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(each -> words(name, each)).collect(Collectors.joining(", "));
        }
        String key = "devices.value." + name + "." + value;
        return speech.texts().has(speech.language(), key) ? speech.text(key, Map.of()) : value.toString();
    }

    private static boolean isEmpty(Object value) {
        return value instanceof List<?> several
                ? several.isEmpty()
                : value.toString().isEmpty();
    }
}
