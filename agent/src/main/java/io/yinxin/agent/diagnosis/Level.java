package io.yinxin.agent.diagnosis;

import java.util.Locale;

/** How bad it is. */
public enum Level {
    OK,
    WARN,
    FAIL;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
