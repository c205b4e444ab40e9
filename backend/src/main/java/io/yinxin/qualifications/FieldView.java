package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field with its value.
 *
 * @param min shortest value in characters
 * @param max longest value
 * @param editable false for a grey field
 * @param filledFrom CARD or authorities that write it
 * @param options of a CODE or CODES; those closed only while they are the value
 * @param value in the form of its type; null for none
 * @param source who told it: USER, CARD or an authority
 */
@Schema(name = "QualificationField")
record FieldView(
        String code,
        String label,
        FieldType type,
        int min,
        int max,
        boolean required,
        boolean editable,
        List<String> filledFrom,
        @Nullable List<OptionView> options,
        @Nullable String value,
        @Nullable String source,
        @Nullable Instant at) {
    @Schema(name = "QualificationOption")
    record OptionView(String code, String label) {}

    static FieldView of(Catalogue catalogue, FieldDefinition field, Held held, Language language) {
        HeldValue value = held.of(field.name());
        return new FieldView(
                field.name(),
                field.labelIn(language),
                field.kind(),
                field.shortest(),
                field.longest(),
                field.required(),
                field.editable(),
                field.filledFrom(),
                options(catalogue.listOf(field), field, held.textOf(field.name()), language),
                value == null ? null : value.value(),
                value == null ? null : value.source(),
                value == null ? null : value.at());
    }

    private static @Nullable List<OptionView> options(
            CodeList list, FieldDefinition field, String value, Language language) {
        if (field.kind() != FieldType.CODE && field.kind() != FieldType.CODES) {
            return null;
        }
        List<String> had = List.of(value.split(","));
        return list.all().stream()
                .filter(choice -> choice.active() || had.contains(choice.code()))
                .map(choice -> new OptionView(
                        String.valueOf(choice.code()),
                        choice.label() == null ? "" : choice.label().in(language)))
                .toList();
    }

    @Override
    public String toString() {
        return "FieldView[" + code + "]";
    }
}
