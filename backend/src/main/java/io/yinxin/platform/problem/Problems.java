package io.yinxin.platform.problem;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the localised problem of a failure. */
@Singleton
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    public Problem of(DomainException failure, Language language, String reference) {
        return of(failure.code(), failure.fieldErrors(), failure.params(), language, reference);
    }

    public Problem of(ErrorCode code, Language language, String reference) {
        return of(code, List.of(), Map.of(), language, reference);
    }

    private Problem of(
            ErrorCode code,
            List<FieldError> fieldErrors,
            Map<String, Object> params,
            Language language,
            String reference) {
        Map<String, Object> values = new HashMap<>(params);
        values.put("reference", reference);
        values.computeIfPresent("fields", (name, fields) -> labels(fields, language));
        values.computeIfPresent("state", (name, state) -> texts.label("cardState_" + state, language));
        String message = texts.error(code.name(), language, values);
        List<Problem.Field> fields = fieldErrors.stream()
                .map(error -> new Problem.Field(error.field(), error.code(), fieldText(error, language)))
                .toList();
        return new Problem(
                "urn:yinxin:problem:" + code.name(),
                message,
                code.status(),
                code.name(),
                message,
                reference,
                fields,
                params);
    }

    private String fieldText(FieldError error, Language language) {
        Map<String, Object> values = new HashMap<>(error.params());
        String label = texts.label(error.field(), language);
        values.putIfAbsent("label", label);
        values.putIfAbsent("fields", label);
        return texts.error(error.code(), language, values);
    }

    /** Names of fields become what the form calls them. */
    private String labels(Object fields, Language language) {
        if (!(fields instanceof List<?> names)) {
            return String.valueOf(fields);
        }
        return names.stream()
                .map(name -> texts.label(String.valueOf(name), language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
    }
}
