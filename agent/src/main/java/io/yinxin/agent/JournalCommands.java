package io.yinxin.agent;

import io.yinxin.agent.journal.Journal;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Lets the user read what the agent did, and see whether anybody has changed that. */
final class JournalCommands {
    private JournalCommands() {}

    static int run(Journal journal, List<String> words, PrintStream out) throws IOException {
        switch (String.join(" ", words)) {
            case "show" -> {
                journal.lines().forEach(out::println);
                return 0;
            }
            case "check" -> {
                int broken = journal.firstBroken();
                out.println(broken == 0 ? "ok" : "changed at line " + broken);
                return broken == 0 ? 0 : 1;
            }
            default -> {
                out.println("journal show | journal check");
                return 2;
            }
        }
    }
}
