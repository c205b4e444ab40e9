package io.yinxin.trial.pinentry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The program: one conversation on standard input and output. Its one argument is the directory of its answers. */
public final class Pinentry {
    /** GPG_ERR_CANCELED, GPG_ERR_NOT_CONFIRMED and GPG_ERR_ASS_UNKNOWN_CMD of the source pinentry. */
    private static final String CANCELLED = "ERR 83886179 Operation cancelled";

    private static final String NOT_CONFIRMED = "ERR 83886194 Not confirmed";
    private static final String UNKNOWN = "ERR 83886355 Unknown command";

    private final Answers answers;
    private final PrintStream out;
    private String description = "";

    Pinentry(Answers answers, PrintStream out) {
        this.answers = answers;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Answers answers = new Answers(Path.of(arguments[0]));
        new Pinentry(answers, out)
                .converse(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    void converse(BufferedReader in) throws IOException, InterruptedException {
        say("OK Pleased to meet you");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (command.startsWith("SET") || command.equals("GETPIN") || command.equals("CONFIRM")) {
                answers.note(line);
            }
            switch (command) {
                case "SETDESC" -> {
                    description = decoded(line.substring(command.length()).strip());
                    say("OK");
                }
                case "GETPIN" -> pin();
                case "CONFIRM", "MESSAGE" -> confirm();
                case "GETINFO" -> info(line);
                case "BYE" -> {
                    say("OK closing connection");
                    return;
                }
                default ->
                    say(
                            command.startsWith("SET")
                                            || command.equals("OPTION")
                                            || command.equals("RESET")
                                            || command.equals("NOP")
                                            || command.equals("CLEARPASSPHRASE")
                                    ? "OK"
                                    : UNKNOWN);
            }
        }
    }

    private void pin() throws IOException, InterruptedException {
        String answer = answers.next(description);
        if (!answer.startsWith("pin ")) {
            say(CANCELLED);
            return;
        }
        say("D " + escaped(answer.substring(4)));
        say("OK");
    }

    private void confirm() throws IOException, InterruptedException {
        String answer = answers.next(description);
        say(
                switch (answer) {
                    case "confirm" -> "OK";
                    case "refuse" -> NOT_CONFIRMED;
                    default -> CANCELLED;
                });
    }

    private void info(String line) {
        if (line.endsWith("pid")) {
            say("D " + ProcessHandle.current().pid());
        }
        say("OK");
    }

    private static String decoded(String text) {
        // The other way round than in forms: a plus sign is a plus sign.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Line feed alone, also where the system has another ending. */
    private void say(String line) {
        out.print(line + "\n");
        out.flush();
    }
}
