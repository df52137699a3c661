package org.hallkiosk.platform;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract's records as JSON. What is missing or of another type is no record; what we do not know is passed over, so
 * that a newer platform may say more. Without Jackson's pool: it would keep the buffers, and the personal data in them.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static byte[] write(Object contractRecord) {
        return MAPPER.writeValueAsBytes(contractRecord);
    }

    /** Empty when the bytes are not such a record; why is not told, for that would quote them. */
    public static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException | NullPointerException | IllegalArgumentException notThis) {
            return Optional.empty();
        }
    }
}
