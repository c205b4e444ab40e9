package io.yinxin.agent.prompt;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to the person, as any screen can show it.
 *
 * @param heading who asks, in large letters
 * @param facts what it is about, label and value
 * @param warnings what must not be overlooked
 * @param error why it is asked again
 * @param choices to pick one from; empty for none
 * @param typed text the person has to type to agree; null for none
 * @param decline a second way to say no, for good; null for none
 */
public record Dialog(
        Kind kind,
        String title,
        String heading,
        List<Fact> facts,
        List<String> warnings,
        @Nullable String error,
        List<String> choices,
        int preselected,
        @Nullable String typed,
        String label,
        String repeatLabel,
        String mismatch,
        String ok,
        String cancel,
        @Nullable String decline,
        Duration atMost) {

    public enum Kind {
        /** Yes or no. */
        CONFIRM,
        CHOICE,
        PIN,
        /** Twice the same. */
        NEW_PIN,
        /** Nothing to answer here: the PIN is typed on the reader. Only cancelling is possible. */
        NOTICE
    }

    public record Fact(String label, String value) {}
}
