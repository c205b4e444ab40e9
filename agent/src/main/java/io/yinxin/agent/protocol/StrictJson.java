package io.yinxin.agent.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads JSON of strangers. One parse, and what was parsed is what is used: two members of one name, or a member nobody
 * knows, have made other products check one thing and do another.
 */
public final class StrictJson {
    public static final int MAX_DEPTH = 8;

    /** How often a page tried to hand over a secret; shown by the diagnosis. */
    private static final AtomicLong SECRETS = new AtomicLong();

    private static final Set<String> SECRET_NAMES =
            Set.of("pin", "puk", "password", "passwd", "passphrase", "passcode", "secret");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(100)
                            .maxNumberLength(20)
                            .maxStringLength(4 * 1024 * 1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private StrictJson() {}

    /** @throws Refusal {@code request.schema}, or {@code request.secret-field} */
    public static <T> T read(byte[] body, Class<T> type) throws Refusal {
        JsonNode tree = tree(body);
        refuseSecrets(tree);
        return as(tree, type);
    }

    /** An object, without looking for secrets: for what is signed. */
    public static JsonNode tree(byte[] json) throws Refusal {
        try {
            JsonNode tree = MAPPER.readTree(utf8(json));
            if (tree == null || !tree.isObject()) {
                throw new Refusal(Fault.REQUEST_SCHEMA, "not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            // The message of the parser quotes what it was given: not for a log, nor for an answer.
            throw new Refusal(Fault.REQUEST_SCHEMA, "not strict JSON");
        }
    }

    public static <T> T as(JsonNode tree, Class<T> type) throws Refusal {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "members of " + type.getSimpleName());
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static long secretsRefused() {
        return SECRETS.get();
    }

    private static String utf8(byte[] bytes) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "not UTF-8");
        }
    }

    /** A page that asks for a PIN itself is broken or hostile: there is no member for it anywhere (CRD-27). */
    private static void refuseSecrets(JsonNode node) throws Refusal {
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            if (SECRET_NAMES.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                SECRETS.incrementAndGet();
                throw new Refusal(Fault.REQUEST_SECRET_FIELD, "a member for a secret");
            }
            refuseSecrets(member.getValue());
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                refuseSecrets(element);
            }
        }
    }

    /** For files of the agent itself. */
    public static <T> T readOwn(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}
