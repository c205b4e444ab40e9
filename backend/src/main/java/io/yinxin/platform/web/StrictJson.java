package io.yinxin.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How requests are read: members nobody knows, members given twice and deep nesting are refused (ASVS 5.0 V1.5, V2.2),
 * so that no two readers of one body can see different things in it. Answers of other parties are read leniently.
 */
@Provider
class StrictJson implements ContextResolver<ObjectMapper> {
    private static final int MAX_DEPTH = 32;

    private final ObjectMapper strict;

    StrictJson(ObjectMapper lenient) {
        strict = lenient.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        strict.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        strict.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
