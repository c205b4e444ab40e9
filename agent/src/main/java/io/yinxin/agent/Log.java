package io.yinxin.agent;

import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Codes and numbers of operations, in files of the data directory and on the terminal. Never a name, never a PIN. */
final class Log {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Log() {}

    static void toFilesOf(Home home) throws IOException {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Formatter formatter = new Line();
        Handler files = new FileHandler(home.path("agent.%g.log").toString(), BYTES, FILES, true);
        files.setFormatter(formatter);
        Handler terminal = new ConsoleHandler();
        terminal.setFormatter(formatter);
        root.addHandler(files);
        root.addHandler(terminal);
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord line) {
            StringBuilder text = new StringBuilder()
                    .append(line.getInstant())
                    .append(' ')
                    .append(line.getLevel())
                    .append(' ')
                    .append(formatMessage(line));
            Throwable thrown = line.getThrown();
            if (thrown != null) {
                // Messages of exceptions may quote what they were given.
                text.append(' ').append(thrown.getClass().getName());
                for (StackTraceElement step : thrown.getStackTrace()) {
                    text.append("\n    ").append(step);
                }
            }
            return text.append('\n').toString();
        }
    }
}
