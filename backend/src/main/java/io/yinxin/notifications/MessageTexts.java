package io.yinxin.notifications;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of messages by template, part and language. */
@Singleton
class MessageTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    MessageTexts() {
        ObjectMapper json = new ObjectMapper();
        for (Language language : Language.values()) {
            texts.put(language, read(json, "texts/messages." + language.tag() + ".json"));
        }
    }

    MessageContent sms(MessageTemplate template, Map<String, String> parameters, Language language) {
        return new MessageContent("", filled(template + ".sms", parameters, language), parameters);
    }

    MessageContent email(MessageTemplate template, Map<String, String> parameters, Language language) {
        return new MessageContent(
                filled(template + ".subject", parameters, language),
                filled(template + ".email", parameters, language),
                parameters);
    }

    /** @throws IllegalArgumentException if the text or a value is missing: a hole is never sent to anybody */
    private String filled(String key, Map<String, String> parameters, Language language) {
        String text = Objects.requireNonNull(texts.get(language)).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(key, found.group(1), parameters));
    }

    private static String value(String key, String name, Map<String, String> parameters) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("text " + key + " needs a value for " + name);
        }
        return Matcher.quoteReplacement(value);
    }

    private static Map<String, String> read(ObjectMapper json, String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return json.readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
