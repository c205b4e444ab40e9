package io.yinxin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/operations.md is the code's own: every setting, its default, and nothing else. */
class SettingsGuideTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(yinxin\\.[^`]+)` \\| ([^|]*) \\|", Pattern.MULTILINE);

    /** Used in application.properties or by a single bean, without an interface; with their defaults in production. */
    private static final Map<String, String> SINGLE = Map.of(
            "yinxin.log.json", "true",
            "yinxin.sample-data", "false");

    /** Stands in the code, or in application.properties, as something other than a default. */
    private static final String ELSEWHERE = "";

    @Test
    @Tag("GEN-45")
    void guideNamesEverySettingWithItsDefault() throws IOException {
        Map<String, String> inCode = new TreeMap<>(SINGLE);
        for (Class<?> settings : mappings()) {
            collect(settings.getAnnotation(ConfigMapping.class).prefix(), settings, inCode);
        }
        Map<String, String> inGuide = guide();

        assertThat(inGuide.keySet()).containsExactlyInAnyOrderElementsOf(inCode.keySet());
        inCode.forEach((name, value) -> {
            if (!value.equals(ELSEWHERE)) {
                assertThat(inGuide.get(name)).as(name).isEqualToIgnoringCase(value);
            }
        });
    }

    private static List<? extends Class<?>> mappings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.yinxin").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .toList();
    }

    private static void collect(String prefix, Class<?> settings, Map<String, String> found) {
        for (Method setting : settings.getMethods()) {
            if (setting.isDefault() || setting.isSynthetic() || setting.getParameterCount() > 0) {
                continue;
            }
            WithName named = setting.getAnnotation(WithName.class);
            String name = prefix + "." + (named == null ? kebab(setting.getName()) : named.value());
            Type type = setting.getGenericReturnType();
            Class<?> element = element(type);
            if (element.isInterface() && element.getName().startsWith("io.yinxin.")) {
                collect(setting.getReturnType() == List.class ? name + "[]" : name, element, found);
            } else {
                WithDefault given = setting.getAnnotation(WithDefault.class);
                found.put(
                        name.replaceFirst(
                                "providers\\.(registry|identity|sms|cards|bank-card|corporate-bank|e-licence|directory|qualifications)\\.",
                                "providers.*."),
                        given == null ? ELSEWHERE : given.value());
            }
        }
    }

    /** The type itself, or what a list or an optional is of. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType of) {
            return element(of.getActualTypeArguments()[0]);
        }
        return (Class<?>) type;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> guide() throws IOException {
        String text = Files.readString(Path.of("../docs/operations.md"));
        String table = text.substring(text.indexOf("### All of ours"), text.indexOf("### Of Quarkus"));
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(table)
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2).strip()));
        return rows;
    }
}
