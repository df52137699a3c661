package org.hallkiosk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PrefillReading.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prefill codes: a form that was filled in at home, carried in a QR code. A code is a JSON Web Signature in compact form
 * (RFC 7515) signed with Ed25519 (RFC 8037), so it is ASCII, cannot be forged, and needs no network to be checked:
 * header {@code {"alg":"EdDSA","kid":…,"typ":"hall-prefill"}}, payload
 * {@code {"jti":id,"nbf":seconds,"exp":seconds,"svc":service,"facts":{name:value}}}. {@code jti} is random and good for one
 * submission; {@code nbf} stands in a booking's code, which is taken within its time window only.
 */
public final class PrefillCodes {
    /** A QR code that a phone can show and a scanner can read without trouble holds no more. */
    public static final int LONGEST = 2048;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String TYPE = "hall-prefill";
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<Map<String, PublicKey>> source;
    private final Clock clock;
    private volatile Optional<Map<String, PublicKey>> keys = Optional.empty();

    /** @param keys whose codes are believed, by key id */
    public PrefillCodes(Map<String, PublicKey> keys, Clock clock) {
        this(() -> keys, clock);
    }

    /** @param source asked once, when the first code is shown; may block */
    public PrefillCodes(Supplier<Map<String, PublicKey>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private Map<String, PublicKey> keys() {
        if (keys.isEmpty()) {
            keys = Optional.of(Map.copyOf(source.get()));
        }
        return keys.get();
    }

    /** Checks a scanned text; every text has an answer. */
    public PrefillReading read(String code) {
        if (code.length() > LONGEST) {
            return new PrefillReading.Refused(Problem.TOO_LONG);
        }
        String[] parts = code.split("\\.", -1);
        if (parts.length != 3) {
            return new PrefillReading.Refused(Problem.UNKNOWN);
        }
        try {
            JsonNode header = Json.MAPPER.readTree(DECODER.decode(parts[0]));
            if (!header.path("typ").asString("").equals(TYPE)) {
                return new PrefillReading.Refused(Problem.UNKNOWN);
            }
            PublicKey key = keys().get(header.path("kid").asString(""));
            if (key == null || !header.path("alg").asString("").equals("EdDSA") || !holds(parts, key)) {
                return new PrefillReading.Refused(Problem.NOT_GENUINE);
            }
            JsonNode payload = Json.MAPPER.readTree(DECODER.decode(parts[1]));
            Instant expires = Instant.ofEpochSecond(payload.path("exp").asLong(0));
            if (!clock.instant().isBefore(expires)) {
                return new PrefillReading.Refused(Problem.EXPIRED);
            }
            if (clock.instant()
                    .isBefore(Instant.ofEpochSecond(payload.path("nbf").asLong(0)))) {
                return new PrefillReading.Refused(Problem.NOT_YET);
            }
            String id = payload.path("jti").asString("");
            if (!ID.matcher(id).matches()) {
                return new PrefillReading.Refused(Problem.NOT_GENUINE);
            }
            List<Fact> facts = new ArrayList<>();
            payload.path("facts").properties().forEach(fact -> {
                if (!CodeFacts.reserved(fact.getKey())) {
                    facts.add(new Fact(fact.getKey(), fact.getValue().asString(""), FactSource.CODE));
                }
            });
            facts.add(new Fact(CodeFacts.ID, id, FactSource.CODE));
            facts.add(new Fact(CodeFacts.EXPIRES, Long.toString(expires.getEpochSecond()), FactSource.CODE));
            return new PrefillReading.Prefill(
                    facts, Optional.of(payload.path("svc").asString("")).filter(service -> !service.isEmpty()));
        } catch (IllegalArgumentException | JacksonException | java.time.DateTimeException notOurs) {
            return new PrefillReading.Refused(Problem.UNKNOWN);
        }
    }

    private static boolean holds(String[] parts, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(DECODER.decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** Makes a code, as the platform does; the demo's phone uses it. */
    public static String make(
            String keyId, PrivateKey key, String serviceId, Map<String, String> facts, Clock clock, Duration validFor) {
        return make(keyId, key, serviceId, facts, Instant.EPOCH, clock.instant().plus(validFor));
    }

    /** Makes the code of a booking, good from the beginning of its time window to the end. */
    public static String make(
            String keyId, PrivateKey key, String serviceId, Map<String, String> facts, Instant from, Instant until) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", keyId);
        header.put("typ", TYPE);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("jti", UUID.randomUUID().toString());
        if (from.isAfter(Instant.EPOCH)) {
            payload.put("nbf", from.getEpochSecond());
        }
        payload.put("exp", until.getEpochSecond());
        payload.put("svc", serviceId);
        payload.put("facts", facts);
        String signed = ENCODER.encodeToString(Json.MAPPER.writeValueAsBytes(header))
                + "."
                + ENCODER.encodeToString(Json.MAPPER.writeValueAsBytes(payload));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a usable Ed25519 private key", e);
        }
    }

    /** Apart, so that a terminal that starts does not load Jackson before its first screen. */
    private static final class Json {
        /** Without Jackson's pool: it would keep the buffers, and what stood in the code with them. */
        static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                        .build())
                .build();

        private Json() {}
    }
}
