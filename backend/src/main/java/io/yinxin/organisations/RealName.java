package io.yinxin.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How strongly somebody was verified, by which methods, and since when the level holds.
 *
 * @param methods names of {@link RealNameMethod}, oldest first
 * @param verifiedAt null for NONE
 */
public record RealName(
        RealNameLevel level, List<String> methods, @Nullable Instant verifiedAt) {
    public static final RealName NONE = new RealName(RealNameLevel.NONE, List.of(), null);

    public boolean has(RealNameMethod method) {
        return methods.contains(method.name());
    }

    public Set<RealNameMethod> methodSet() {
        return parsed(methods);
    }

    public RealName with(RealNameMethod method, Instant now) {
        if (has(method)) {
            return this;
        }
        List<String> all =
                Stream.concat(methods.stream(), Stream.of(method.name())).toList();
        return of(all, now);
    }

    /** A method ends, the others stay (RNV-60). */
    public RealName without(RealNameMethod method) {
        List<String> rest =
                methods.stream().filter(one -> !one.equals(method.name())).toList();
        return of(rest, verifiedAt);
    }

    private RealName of(List<String> all, @Nullable Instant now) {
        RealNameLevel reached = RealNameRules.level(parsed(all));
        if (all.isEmpty()) {
            return NONE;
        }
        Instant since = reached == level ? verifiedAt : now;
        return new RealName(reached, all, reached == RealNameLevel.NONE ? null : since);
    }

    private static Set<RealNameMethod> parsed(List<String> names) {
        return names.stream().map(RealNameMethod::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
