package io.yinxin.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Texts of messages by template, part and language; a server whose texts are wrong does not start (RVW-41). */
@Startup
@Singleton
class MessageTexts {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    MessageTexts() {
        ObjectMapper json = new ObjectMapper();
        for (Language language : Language.values()) {
            texts.put(language, read(json, "texts/messages." + language.tag() + ".json"));
        }
        List<String> faults = MessageTextRules.faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
    }

    MessageContent sms(MessageTemplate template, Map<String, String> parameters, Language language) {
        requireAll(template, parameters);
        return new MessageContent("", filled(template + ".sms", parameters, language), parameters);
    }

    MessageContent email(MessageTemplate template, Map<String, String> parameters, Language language) {
        requireAll(template, parameters);
        return new MessageContent(
                filled(template + ".subject", parameters, language),
                filled(template + ".email", parameters, language),
                parameters);
    }

    /** A hole is never sent to anybody, whatever the text of the language happens to hold. */
    private static void requireAll(MessageTemplate template, Map<String, String> parameters) {
        Set<String> missing = new TreeSet<>(template.variables());
        missing.removeAll(parameters.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("message " + template + " needs a value for " + missing);
        }
    }

    private String filled(String key, Map<String, String> parameters, Language language) {
        String text = Objects.requireNonNull(texts.get(language)).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        return MessageTextRules.PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(parameters.get(found.group(1)))));
    }

    private static Map<String, String> read(ObjectMapper json, String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return json.readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
