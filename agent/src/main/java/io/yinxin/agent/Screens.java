package io.yinxin.agent;

import io.yinxin.agent.prompt.ConsoleScreen;
import io.yinxin.agent.prompt.PinentryScreen;
import io.yinxin.agent.prompt.Screen;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.prompt.WindowScreen;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What the person is asked with: a pinentry program that was named, else a window, else any pinentry, else the terminal. */
final class Screens {
    private Screens() {}

    static Screen choose(AgentConfig config, String searchPath) throws IOException {
        Texts texts = Texts.in(config.language());
        return switch (config.prompt()) {
            case "window" -> new WindowScreen();
            case "pinentry" -> new PinentryScreen(pinentry(config, searchPath).orElseThrow(Screens::nothing), texts);
            case "console" -> console(texts).orElseThrow(Screens::nothing);
            case "auto" -> {
                if (config.pinentryProgram() == null && WindowScreen.isPossible()) {
                    yield new WindowScreen();
                }
                Optional<Screen> found =
                        pinentry(config, searchPath).map(program -> new PinentryScreen(program, texts));
                yield found.or(() -> console(texts)).orElseThrow(Screens::nothing);
            }
            default -> throw new IOException("setting prompt: " + config.prompt());
        };
    }

    private static Optional<Path> pinentry(AgentConfig config, String searchPath) {
        Path named = config.pinentryProgram();
        if (named != null) {
            return Optional.of(named);
        }
        return Arrays.stream(searchPath.split(":"))
                .map(directory -> Path.of(directory, "pinentry"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Screen> console(Texts texts) {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.of(new ConsoleScreen(console, texts));
    }

    private static IOException nothing() {
        return new IOException("nothing to ask the person with: no display, no pinentry, no terminal");
    }
}
