package io.yinxin.sealcheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.verify.DocumentVerdict;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps and verdicts in words. The page takes them from the same files, so it never says something different. */
@Singleton
class StepTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    StepTexts() {
        ObjectMapper json = new ObjectMapper();
        for (Language language : Language.values()) {
            texts.put(language, read(json, "texts/sealcheck." + language.tag() + ".json"));
        }
    }

    String title(StepCode code, Language language) {
        return text("step_" + code.name(), language);
    }

    String verdict(DocumentVerdict verdict, Language language) {
        return text("verdict_" + verdict.name(), language);
    }

    String of(Step step, Language language) {
        boolean good = step.result() == StepResult.GOOD;
        String text = text(good ? "good_" + step.code().name() : "reason_" + step.reason(), language);
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(step, found.group(1), language)));
    }

    /** Those a text may name, for pages that write it themselves: times as ISO 8601, steps by their code. */
    Map<String, String> params(Step step) {
        Map<String, String> params = new TreeMap<>(step.details());
        // Of the parser, for logs.
        params.remove("detail");
        return params;
    }

    private String value(Step step, String name, Language language) {
        String value = step.details().getOrDefault(name, "");
        if (name.equals("because")) {
            return title(StepCode.valueOf(value), language);
        }
        try {
            return TIME.format(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String text(String key, Language language) {
        return Objects.requireNonNull(texts.get(language)).getOrDefault(key, key);
    }

    private static Map<String, String> read(ObjectMapper json, String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return json.readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
