package io.yinxin.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a package may use is what its {@code package-info.java} says after "Uses:". */
final class Neighbours {
    private static final Pattern USES = Pattern.compile("Uses: ([^.;]*)[.;]");
    private static final Map<String, Set<String>> DECLARED = new HashMap<>();

    private Neighbours() {}

    /** The names after "Uses:"; {@code platform} opens all of it, on the platform its parts are named singly. */
    static Set<String> declaredBy(String capability) {
        return DECLARED.computeIfAbsent(capability, Neighbours::read);
    }

    static Path packageInfo(String packageName) {
        return Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
    }

    static ArchCondition<JavaClass> useOnlyTheDeclared() {
        return new ArchCondition<>("use only the capabilities their package-info.java names after \"Uses:\"") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = Code.capability(type).orElseThrow();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Code.capability(dependency.getTargetClass())
                            .filter(to -> !allowed(from, to))
                            .ifPresent(to -> events.add(SimpleConditionEvent.violated(
                                    type,
                                    from + " does not declare that it uses " + to + ": "
                                            + dependency.getDescription())));
                }
            }
        };
    }

    private static boolean allowed(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        Set<String> uses = declaredBy(from);
        if (Code.isPlatform(to)) {
            return Code.isPlatform(from)
                    ? uses.contains(to.substring("platform.".length()))
                    : uses.contains("platform");
        }
        return uses.contains(to);
    }

    private static Set<String> read(String capability) {
        try {
            String text =
                    Files.readString(packageInfo(Code.ROOT + "." + capability)).replaceAll("\\s*\\n \\*\\s*", " ");
            Matcher uses = USES.matcher(text);
            return uses.find() ? Set.of(uses.group(1).strip().split(",\\s*")) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
