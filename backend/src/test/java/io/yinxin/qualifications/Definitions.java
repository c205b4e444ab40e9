package io.yinxin.qualifications;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small catalogues for tests of the rules. */
final class Definitions {
    static final CodeList SCOPES = new CodeList(
            "SCOPES",
            List.of(choice("GOODS", "货物", true), choice("AGENCY", "代理", true), choice("BARTER", "易货", false)));

    private Definitions() {}

    static FieldDefinition field(String code, FieldType type) {
        return new FieldDefinition(code, label(code), type, null, null, listOf(type), false, true, List.of());
    }

    static FieldDefinition field(String code, FieldType type, int min, int max) {
        return new FieldDefinition(code, label(code), type, min, max, listOf(type), false, true, List.of());
    }

    static FieldDefinition required(String code) {
        return new FieldDefinition(code, label(code), FieldType.TEXT, null, null, null, true, true, List.of());
    }

    /** Also written by authorities. */
    static FieldDefinition shared(String code, String... sources) {
        return new FieldDefinition(code, label(code), FieldType.TEXT, null, null, null, false, true, List.of(sources));
    }

    static FieldDefinition grey(String code, FieldType type, String... sources) {
        return new FieldDefinition(code, label(code), type, null, null, listOf(type), false, false, List.of(sources));
    }

    static Catalogue catalogue(FieldDefinition... fields) {
        return catalogue(List.of(new TabDefinition("TAB", label("tab"), Arrays.asList(fields))), List.of(SCOPES));
    }

    static Catalogue catalogue(List<TabDefinition> tabs, List<CodeList> lists) {
        return new Catalogue(1, tabs, lists, null, Instant.EPOCH);
    }

    static Label label(String text) {
        return new Label(text, text);
    }

    private static @Nullable String listOf(FieldType type) {
        return type == FieldType.CODE || type == FieldType.CODES ? "SCOPES" : null;
    }

    private static Choice choice(String code, String name, boolean active) {
        return new Choice(code, label(name), active);
    }
}
