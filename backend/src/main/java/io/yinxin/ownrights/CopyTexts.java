package io.yinxin.ownrights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Names of sections, fields and coded values: {@code texts/personaldata.*.json}; what people did as the page calls it, what
 * a message was about as its subject.
 */
@Singleton
class CopyTexts {
    private final Map<Language, Map<String, String>> own = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> activity = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);

    CopyTexts() {
        for (Language language : Language.values()) {
            own.put(language, read("texts/personaldata." + language.tag() + ".json"));
            activity.put(language, read("texts/page/" + language.tag() + "/activity.json"));
            messages.put(language, read("texts/messages." + language.tag() + ".json"));
        }
    }

    /** The key itself where there is no text; a test finds those. */
    String text(String key, Language language) {
        return of(own, language).getOrDefault(key, key);
    }

    boolean has(String key) {
        return own.values().stream().allMatch(all -> all.containsKey(key));
    }

    /** Of a code in that field; whatever has no text is shown as it is. */
    String value(String field, String value, Language language) {
        Map<String, String> texts = of(own, language);
        return switch (field) {
            case "action", "method" ->
                of(activity, language).getOrDefault(field + "_" + value, texts.getOrDefault("value." + value, value));
            case "template" -> of(messages, language).getOrDefault(value + ".subject", value);
            default -> texts.getOrDefault("value." + field + "." + value, texts.getOrDefault("value." + value, value));
        };
    }

    private static Map<String, String> of(Map<Language, Map<String, String>> texts, Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, String> read(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
