package io.yinxin.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts by code and language. The files under {@code texts/} are the only source: the page imports the same ones, so
 * server and page never say different things for one code.
 */
@Singleton
public class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Language, Map<String, String>> errors = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> labels = new EnumMap<>(Language.class);

    public Texts() {
        ObjectMapper json = new ObjectMapper();
        for (Language language : Language.values()) {
            errors.put(language, read(json, "texts/errors." + language.tag() + ".json"));
            labels.put(language, read(json, "texts/labels." + language.tag() + ".json"));
        }
    }

    /**
     * The text of an error code.
     *
     * @param params values for the placeholders; a placeholder without value becomes empty, never shown raw
     */
    public String error(String code, Language language, Map<String, Object> params) {
        Map<String, String> texts = Objects.requireNonNull(errors.get(language));
        String text = texts.getOrDefault(code, texts.getOrDefault("INTERNAL_ERROR", code));
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(params.getOrDefault(found.group(1), ""))));
    }

    /** The label of a field as the form shows it; the field's own name when it has none. */
    public String label(String field, Language language) {
        return Objects.requireNonNull(labels.get(language)).getOrDefault(field, field);
    }

    private static Map<String, String> read(ObjectMapper json, String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return json.readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
