package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Dialog.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a dialog together from what all have and what some have. */
final class DialogBuilder {
    private final Kind kind;
    private final String title;
    private final String heading;
    private final List<Fact> facts;
    private final List<String> warnings;
    private final String ok;
    private final String cancel;
    private final Duration atMost;
    private @Nullable String error;
    private List<String> choices = List.of();
    private int preselected;
    private @Nullable String typed;
    private String label = "";
    private String repeatLabel = "";
    private String mismatch = "";
    private @Nullable String decline;

    DialogBuilder(
            Kind kind,
            String title,
            String heading,
            List<Fact> facts,
            List<String> warnings,
            String ok,
            String cancel,
            Duration atMost) {
        this.kind = kind;
        this.title = title;
        this.heading = heading;
        this.facts = List.copyOf(facts);
        this.warnings = List.copyOf(warnings);
        this.ok = ok;
        this.cancel = cancel;
        this.atMost = atMost;
    }

    DialogBuilder choosing(List<String> items, int selected, String text) {
        choices = items;
        preselected = selected;
        label = text;
        return this;
    }

    DialogBuilder typing(String expected, String text) {
        typed = expected;
        label = text;
        return this;
    }

    DialogBuilder labelled(String text, String repeat, String different) {
        label = text;
        repeatLabel = repeat;
        mismatch = different;
        return this;
    }

    DialogBuilder wrong(@Nullable String text) {
        error = text;
        return this;
    }

    DialogBuilder declining(String text) {
        decline = text;
        return this;
    }

    Dialog build() {
        return new Dialog(
                kind,
                title,
                heading,
                facts,
                warnings,
                error,
                choices,
                preselected,
                typed,
                label,
                repeatLabel,
                mismatch,
                ok,
                cancel,
                decline,
                atMost);
    }
}
