package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Answer.Outcome;
import java.io.Console;
import java.io.IOException;
import java.util.Arrays;

/** Asks at the terminal the agent was started from. What is typed as a PIN is not shown. */
public final class ConsoleScreen implements Screen {
    private final Console console;
    private final Texts texts;

    public ConsoleScreen(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Answer show(Dialog dialog) throws InterruptedException, IOException {
        // A terminal cannot take a question back: after an interruption the next line typed is thrown away.
        return Interruptible.call(() -> ask(dialog), () -> console.format("%n— %s —%n", dialog.cancel()));
    }

    private Answer ask(Dialog dialog) {
        console.format("%n=== %s ===%n%s%n", dialog.title(), dialog.heading());
        dialog.facts().forEach(fact -> console.format("  %s  %s%n", fact.label(), fact.value()));
        dialog.warnings().forEach(warning -> console.format("! %s%n", warning));
        if (dialog.error() != null) {
            console.format("! %s%n", dialog.error());
        }
        return switch (dialog.kind()) {
            case CONFIRM -> confirm(dialog);
            case CHOICE -> choose(dialog);
            case PIN -> pin(console.readPassword("%s: ", dialog.label()));
            case NEW_PIN -> fresh(dialog);
            case NOTICE -> Answer.of(Outcome.OK);
        };
    }

    private Answer confirm(Dialog dialog) {
        if (dialog.decline() != null) {
            console.format("%s (%s)%n", texts.get("console.decline"), dialog.decline());
        }
        String expected = dialog.typed();
        String question = expected == null ? texts.get("console.confirm") : dialog.label();
        String said = console.readLine("%s: ", question);
        if (said == null) {
            return Answer.of(Outcome.CANCELLED);
        }
        if (said.strip().equals("n!") && dialog.decline() != null) {
            return Answer.of(Outcome.DECLINED);
        }
        boolean yes = said.strip().equalsIgnoreCase(expected == null ? "y" : expected);
        return Answer.of(yes ? Outcome.OK : Outcome.CANCELLED);
    }

    private Answer choose(Dialog dialog) {
        for (int i = 0; i < dialog.choices().size(); i++) {
            console.format("  %d  %s%n", i + 1, dialog.choices().get(i));
        }
        String said = console.readLine("%s: ", texts.get("console.choice"));
        try {
            int chosen = said == null ? 0 : Integer.parseInt(said.strip());
            boolean known = chosen >= 1 && chosen <= dialog.choices().size();
            return known ? Answer.chosen(chosen - 1) : Answer.of(Outcome.CANCELLED);
        } catch (NumberFormatException e) {
            return Answer.of(Outcome.CANCELLED);
        }
    }

    private static Answer pin(char[] typed) {
        return typed == null || typed.length == 0 ? Answer.of(Outcome.CANCELLED) : Answer.typed(typed);
    }

    private Answer fresh(Dialog dialog) {
        while (true) {
            char[] first = console.readPassword("%s: ", dialog.label());
            if (first == null || first.length == 0) {
                return Answer.of(Outcome.CANCELLED);
            }
            char[] second = console.readPassword("%s: ", dialog.repeatLabel());
            boolean same = second != null && Arrays.equals(first, second);
            if (second != null) {
                Arrays.fill(second, '\0');
            }
            if (same) {
                return Answer.typed(first);
            }
            Arrays.fill(first, '\0');
            console.format("! %s%n", dialog.mismatch());
        }
    }
}
