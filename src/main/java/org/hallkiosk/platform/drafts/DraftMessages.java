package org.hallkiosk.platform.drafts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.store.SealedDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes over the wire, as JSON: a draft is {@code {"finders":[…],"expires":milliseconds,"content":base64}}, a question
 * {@code {"finder":…}}. There is no personal data in it.
 */
final class DraftMessages {
    static final String KEEP = "/v1/drafts/keep";
    static final String FIND = "/v1/drafts/find";
    static final String FORGET = "/v1/drafts/forget";
    /** A draft is a few kilobytes; whatever is longer is none. */
    static final int LONGEST = 256 * 1024;

    private static final int MOST_FINDERS = 4;
    private static final Pattern FINDER = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftMessages() {}

    private record Draft(List<String> finders, long expires, String content) {}

    private record Question(String finder) {}

    static byte[] draft(SealedDraft draft) {
        return JSON.writeValueAsBytes(new Draft(
                draft.finders(),
                draft.expires().toEpochMilli(),
                Base64.getEncoder().encodeToString(draft.content())));
    }

    /** Empty when it is none. */
    static Optional<SealedDraft> draft(byte[] json) {
        try {
            Draft draft = JSON.readValue(json, Draft.class);
            boolean whole = !draft.finders().isEmpty()
                    && draft.finders().size() <= MOST_FINDERS
                    && draft.finders().stream()
                            .allMatch(finder -> FINDER.matcher(finder).matches());
            return whole
                    ? Optional.of(new SealedDraft(
                            draft.finders(),
                            Instant.ofEpochMilli(draft.expires()),
                            Base64.getDecoder().decode(draft.content())))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    static byte[] question(String finder) {
        return JSON.writeValueAsBytes(new Question(finder));
    }

    /** Empty when it asks for nothing. */
    static Optional<String> question(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Question.class).finder())
                    .filter(finder -> FINDER.matcher(finder).matches());
        } catch (JacksonException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
