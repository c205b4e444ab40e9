package io.yinxin.certificates;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trust anchor as operators write it (docs/operations.md).
 *
 * @param root PEM
 * @param intermediates PEM, in any order
 * @param mapping by name of the fact; the first source that is found counts
 */
@RegisterForReflection
record AnchorDocument(
        String name,
        boolean trial,
        Set<AnchorPurpose> purposes,
        String root,
        List<String> intermediates,
        Map<String, List<FieldSource>> mapping,
        @Nullable RevocationPolicy revocation,
        @Nullable UsagePolicy usage) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    @SuppressWarnings("ConstantValue") // what the document does not say arrives as null
    AnchorDocument {
        if (name == null || name.isBlank() || root == null || purposes == null || purposes.isEmpty()) {
            throw new IllegalArgumentException("name, root and purposes are needed");
        }
        purposes = Set.copyOf(purposes);
        intermediates = List.copyOf(Objects.requireNonNullElse(intermediates, List.of()));
        mapping = Map.copyOf(Objects.requireNonNullElse(mapping, Map.of()));
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static AnchorDocument of(String json) {
        try {
            return JSON.readValue(json, AnchorDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
