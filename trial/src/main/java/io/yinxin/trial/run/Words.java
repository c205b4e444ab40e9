package io.yinxin.trial.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is said on the console, in the user's language. */
final class Words {
    private final boolean chinese;
    // Not System.out: that takes its encoding from the locale, and an empty environment has none.
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    Words(Map<String, String> environment) {
        String fallback = environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", ""));
        chinese = environment.getOrDefault("LC_ALL", fallback).startsWith("zh");
    }

    void say(String inChinese, String inEnglish) {
        out.println(pick(inChinese, inEnglish));
    }

    void line(String text) {
        out.println(text);
    }

    String pick(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }
}
