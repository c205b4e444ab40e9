package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Answer.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Asks with a pinentry program, as gpg-agent does. Pinentry knows no lists: certificates are offered one after the other,
 * "not OK" is the next one.
 */
public final class PinentryScreen implements Screen {
    private final Path program;
    private final Texts texts;

    public PinentryScreen(Path program, Texts texts) {
        this.program = program;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "pinentry";
    }

    @Override
    public Answer show(Dialog dialog) throws InterruptedException, IOException {
        try (Assuan pinentry = Assuan.start(program)) {
            // Answers come from a pipe, and reading one cannot be interrupted: ending the program is what ends it.
            return Interruptible.call(() -> ask(pinentry, dialog), pinentry::close);
        }
    }

    private Answer ask(Assuan pinentry, Dialog dialog) throws IOException {
        pinentry.tell("OPTION", "lc-ctype=" + texts.locale().toString().replace("-", "_") + ".UTF-8");
        pinentry.demand("SETTIMEOUT", String.valueOf(Math.max(1, dialog.atMost().toSeconds())));
        pinentry.demand("SETTITLE", dialog.title());
        pinentry.demand("SETOK", dialog.ok());
        pinentry.demand("SETCANCEL", dialog.cancel());
        String error = dialog.error();
        if (error != null) {
            pinentry.demand("SETERROR", error);
        }
        return switch (dialog.kind()) {
            case CONFIRM -> dialog.typed() == null ? confirm(pinentry, dialog) : typed(pinentry, dialog);
            case CHOICE -> choose(pinentry, dialog);
            case PIN, NEW_PIN -> pin(pinentry, dialog);
            case NOTICE -> {
                pinentry.demand("SETDESC", description(dialog));
                yield answer(pinentry.ask("MESSAGE", ""));
            }
        };
    }

    private Answer confirm(Assuan pinentry, Dialog dialog) throws IOException {
        pinentry.demand("SETDESC", description(dialog));
        String decline = dialog.decline();
        if (decline != null) {
            pinentry.tell("SETNOTOK", decline);
        }
        Assuan.Reply reply = pinentry.ask("CONFIRM", "");
        if (reply.error() == Assuan.NOT_CONFIRMED && decline != null) {
            return Answer.of(Outcome.DECLINED);
        }
        return answer(reply);
    }

    /** Some pinentry programs hide what is typed; a number is no secret, so both will do. */
    private static Answer typed(Assuan pinentry, Dialog dialog) throws IOException {
        pinentry.demand("SETDESC", description(dialog));
        pinentry.demand("SETPROMPT", dialog.label());
        Assuan.Reply reply = pinentry.ask("GETPIN", "");
        String said = new String(reply.data());
        return reply.isOk() && said.strip().equals(dialog.typed()) ? Answer.of(Outcome.OK) : failed(reply);
    }

    private static Answer choose(Assuan pinentry, Dialog dialog) throws IOException {
        List<String> choices = dialog.choices();
        int at = dialog.preselected();
        pinentry.tell("SETNOTOK", ">>");
        while (true) {
            String item = String.format(
                    Locale.ROOT, "%s (%d/%d)%n%s", dialog.label(), at + 1, choices.size(), choices.get(at));
            pinentry.demand("SETDESC", description(dialog) + "\n\n" + item);
            Assuan.Reply reply = pinentry.ask("CONFIRM", "");
            if (reply.error() != Assuan.NOT_CONFIRMED) {
                return reply.isOk() ? Answer.chosen(at) : failed(reply);
            }
            at = (at + 1) % choices.size();
        }
    }

    private static Answer pin(Assuan pinentry, Dialog dialog) throws IOException {
        pinentry.demand("SETDESC", description(dialog));
        pinentry.demand("SETPROMPT", dialog.label());
        if (dialog.kind() == Dialog.Kind.PIN) {
            Assuan.Reply reply = pinentry.ask("GETPIN", "");
            return reply.isOk() ? Answer.typed(reply.data()) : failed(reply);
        }
        while (true) {
            Assuan.Reply first = pinentry.ask("GETPIN", "");
            if (!first.isOk()) {
                return failed(first);
            }
            pinentry.demand("SETPROMPT", dialog.repeatLabel());
            Assuan.Reply second = pinentry.ask("GETPIN", "");
            if (!second.isOk()) {
                Arrays.fill(first.data(), '\0');
                return failed(second);
            }
            boolean same = Arrays.equals(first.data(), second.data());
            Arrays.fill(second.data(), '\0');
            if (same) {
                return Answer.typed(first.data());
            }
            Arrays.fill(first.data(), '\0');
            pinentry.demand("SETPROMPT", dialog.label());
            pinentry.demand("SETERROR", dialog.mismatch());
        }
    }

    private static Answer answer(Assuan.Reply reply) {
        return reply.isOk() ? Answer.of(Outcome.OK) : failed(reply);
    }

    private static Answer failed(Assuan.Reply reply) {
        return Answer.of(reply.error() == Assuan.TIMEOUT ? Outcome.TIMEOUT : Outcome.CANCELLED);
    }

    private static String description(Dialog dialog) {
        String facts = dialog.facts().stream()
                .map(fact -> fact.label().isEmpty() ? "    " + fact.value() : fact.label() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
        String warnings = String.join("\n", dialog.warnings());
        StringBuilder all = new StringBuilder();
        all.append(dialog.heading()).append("\n\n").append(facts);
        if (!warnings.isEmpty()) {
            all.append("\n\n").append(warnings);
        }
        return all.toString();
    }
}
