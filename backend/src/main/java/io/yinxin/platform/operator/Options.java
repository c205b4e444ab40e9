package io.yinxin.platform.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments of the form {@code --name value}. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException on anything but the allowed options, each with a value and at most once */
    public static Options of(List<String> arguments, Set<String> allowed) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!allowed.contains(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Not understood: " + name);
            }
            if (values.put(name, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException("Given twice: " + name);
            }
        }
        return new Options(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
