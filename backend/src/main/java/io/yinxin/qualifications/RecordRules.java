package io.yinxin.qualifications;

import io.yinxin.platform.problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the record: the table of spec 08 section 4. */
final class RecordRules {
    private RecordRules() {}

    /**
     * What an administrator may not save, all of it (QLF-04, QLF-07). An empty value is no fault: what is required and
     * missing is told, not refused (QLF-13).
     *
     * @param wanted by field, normalised; empty to have none
     */
    static List<FieldError> findings(Catalogue catalogue, Held held, Map<String, String> wanted, LocalDate today) {
        List<FieldError> found = new ArrayList<>();
        wanted.forEach(
                (code, value) -> finding(catalogue, held, code, value, today).ifPresent(found::add));
        return found;
    }

    private static Optional<FieldError> finding(
            Catalogue catalogue, Held held, String code, String value, LocalDate today) {
        Optional<FieldDefinition> field = catalogue.field(code);
        if (field.isEmpty()) {
            return Optional.of(FieldError.of(code, QualificationError.QLF_FIELD_UNKNOWN));
        }
        if (!field.get().editable()) {
            // A page that sends back what it was shown has changed nothing.
            return value.equals(held.textOf(code))
                    ? Optional.empty()
                    : Optional.of(FieldError.of(code, QualificationError.QLF_READ_ONLY));
        }
        return value.isEmpty()
                ? Optional.empty()
                : ValueRules.finding(field.get(), catalogue.listOf(field.get()), value, held.textOf(code), today);
    }

    /** The same values as they are kept. @param wanted null stands for no value, too */
    static Map<String, String> normalised(Catalogue catalogue, Map<String, String> wanted) {
        Map<String, String> values = new HashMap<>();
        wanted.forEach((code, value) -> values.put(
                code,
                catalogue
                        .field(code)
                        .map(field -> ValueRules.normalise(field, catalogue.listOf(field), value))
                        .orElse(value)));
        return values;
    }

    /** What differs, in the order of the catalogue. @param wanted by field, normalised; fields not named stay */
    static List<ValueChange> changes(Catalogue catalogue, Held held, Map<String, String> wanted) {
        return catalogue
                .fields()
                .map(FieldDefinition::name)
                .filter(wanted::containsKey)
                .filter(code -> !held.textOf(code).equals(wanted.get(code)))
                .map(code -> new ValueChange(code, orNull(held.textOf(code)), orNull(wanted.get(code))))
                .toList();
    }

    /** The record after these changes; what did not change keeps its source and date. */
    static Held after(Held held, List<ValueChange> changes, String source, Instant at) {
        Map<String, HeldValue> values = new HashMap<>(held.values());
        for (ValueChange change : changes) {
            if (change.after() == null) {
                values.remove(change.field());
            } else {
                values.put(change.field(), new HeldValue(change.after(), source, at));
            }
        }
        return new Held(held.version() + 1, Map.copyOf(values));
    }

    /** Required fields without a value, in the order of the catalogue (QLF-13). */
    static List<String> missing(List<FieldDefinition> fields, Held held) {
        return fields.stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::name)
                .filter(code -> held.textOf(code).isEmpty())
                .toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
