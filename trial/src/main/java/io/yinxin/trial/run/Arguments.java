package io.yinxin.trial.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words after the command: {@code --name value} pairs and others. */
record Arguments(Map<String, String> named, List<String> others) {
    static Arguments of(List<String> words) {
        Map<String, String> named = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                others.add(word);
            } else if (i + 1 < words.size()) {
                named.put(word.substring(2), words.get(++i));
            } else {
                throw new Misuse(word + " 缺少值", word + " lacks its value");
            }
        }
        return new Arguments(named, others);
    }

    String required(String name) {
        String value = named.get(name);
        if (value == null) {
            throw new Misuse("缺少 --" + name, "--" + name + " is missing");
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        return named.get(name);
    }

    String only() {
        if (others.size() != 1) {
            throw new Misuse("请给出一张卡的名称，例如 CARD=sm2-legal-a", "name one card, for instance CARD=sm2-legal-a");
        }
        return others.getFirst();
    }

    /** The home of the local run: {@code --home}, {@code YINXIN_HOME}, or {@code .yinxin} here. */
    Path home() {
        String given = named.getOrDefault("home", System.getenv().getOrDefault("YINXIN_HOME", ""));
        return Path.of(given.isBlank() ? ".yinxin" : given).toAbsolutePath().normalize();
    }

    /** Called in a way that cannot be obeyed. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String chinese;

        Misuse(String inChinese, String inEnglish) {
            super(inEnglish);
            chinese = inChinese;
        }

        String inChinese() {
            return chinese;
        }

        String inEnglish() {
            return String.valueOf(getMessage());
        }
    }
}
