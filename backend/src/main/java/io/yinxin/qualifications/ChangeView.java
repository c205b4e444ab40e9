package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a field, in words of the catalogue it was changed under.
 *
 * @param before in the form of its type; null where it had no value
 * @param beforeText where the value is a code: in words
 */
@Schema(name = "QualificationChange")
record ChangeView(
        String field,
        String label,
        @Nullable FieldType type,
        @Nullable String before,
        @Nullable String after,
        @Nullable String beforeText,
        @Nullable String afterText) {
    static ChangeView of(Catalogue catalogue, ValueChange change, Language language) {
        Optional<FieldDefinition> field = catalogue.field(change.field());
        return new ChangeView(
                change.field(),
                field.map(known -> known.labelIn(language)).orElse(change.field()),
                field.map(FieldDefinition::kind).orElse(null),
                change.before(),
                change.after(),
                field.map(known -> catalogue.wordsOf(known, change.before(), language))
                        .orElse(null),
                field.map(known -> catalogue.wordsOf(known, change.after(), language))
                        .orElse(null));
    }

    @Override
    public String toString() {
        return "ChangeView[" + field + "]";
    }
}
