package io.yinxin.notifications;

import io.yinxin.platform.problem.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the texts are complete and hold no variable their template does not give (RVW-41). */
final class MessageTextRules {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private static final String SMS = ".sms";
    private static final List<String> MAIL = List.of(".subject", ".email");

    private MessageTextRules() {}

    /** What is wrong with the texts, a line each. */
    static List<String> faults(Map<Language, Map<String, String>> texts) {
        List<String> faults = new ArrayList<>();
        texts.forEach((language, all) -> {
            Arrays.stream(MessageTemplate.values()).forEach(one -> addFaults(one, language, all, faults));
            unknown(all.keySet())
                    .forEach(key -> faults.add("%s in %s: no such template".formatted(key, language.tag())));
        });
        return faults;
    }

    private static void addFaults(
            MessageTemplate template, Language language, Map<String, String> texts, List<String> faults) {
        for (String key : needed(template, texts)) {
            String text = texts.get(key);
            if (text == null || text.isBlank()) {
                faults.add("%s in %s: no text".formatted(key, language.tag()));
                continue;
            }
            Set<String> strange = placeholders(text);
            strange.removeAll(template.variables());
            if (!strange.isEmpty()) {
                faults.add("%s in %s: %s is not given".formatted(key, language.tag(), String.join(", ", strange)));
            }
        }
    }

    /** A text for each way it is sent; a mail has both parts. */
    private static List<String> needed(MessageTemplate template, Map<String, String> texts) {
        List<String> keys = new ArrayList<>(List.of(template + SMS));
        if (MAIL.stream().anyMatch(part -> texts.containsKey(template + part))) {
            MAIL.forEach(part -> keys.add(template + part));
        }
        return keys;
    }

    private static Set<String> unknown(Set<String> keys) {
        Set<String> known = Arrays.stream(MessageTemplate.values())
                .flatMap(template ->
                        List.of(template + SMS, template + MAIL.getFirst(), template + MAIL.getLast()).stream())
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(keys);
        unknown.removeAll(known);
        return unknown;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
