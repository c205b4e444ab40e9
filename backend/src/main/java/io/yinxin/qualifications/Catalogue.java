package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of tabs, fields and code lists. It is never changed: a change makes the next one.
 *
 * @param changedBy member of the staff; null for what came with the product
 */
record Catalogue(
        int version,
        List<TabDefinition> tabs,
        List<CodeList> lists,
        @Nullable UUID changedBy,
        Instant changedAt) {
    Optional<TabDefinition> tab(String code) {
        return tabs.stream().filter(tab -> tab.name().equals(code)).findFirst();
    }

    Stream<FieldDefinition> fields() {
        return tabs.stream().flatMap(tab -> tab.all().stream());
    }

    Optional<FieldDefinition> field(String code) {
        return fields().filter(field -> field.name().equals(code)).findFirst();
    }

    CodeList listOf(FieldDefinition field) {
        return lists.stream()
                .filter(list -> field.list() != null && field.list().equals(list.code()))
                .findFirst()
                .orElse(CodeList.NONE);
    }

    /** A value in words, where it is a code of a list; else null. */
    @Nullable
    String wordsOf(FieldDefinition field, @Nullable String value, Language language) {
        boolean coded = field.kind() == FieldType.CODE || field.kind() == FieldType.CODES;
        if (!coded || value == null) {
            return null;
        }
        CodeList list = listOf(field);
        return Arrays.stream(value.split(","))
                .map(code -> list.choice(code)
                        .map(Choice::label)
                        .map(label -> label.in(language))
                        .orElse(code))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
    }
}
