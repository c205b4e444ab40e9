package io.yinxin.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The texts behind the codes: what the server and the page show. */
@Tag("GEN-33")
@Tag("GEN-40")
class ErrorTextsTest {
    /** Codes of spec 00 and 01 whose capabilities are still to come; each leaves this list with its capability. */
    private static final Set<String> LATER = Set.of();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern MESSAGE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"");

    private final Map<String, String> chinese = read("zh-CN");
    private final Map<String, String> english = read("en-US");

    @Test
    void everyCodeOfTheProgramHasATextInBothLanguages() {
        assertThat(codesOfTheProgram()).isSubsetOf(chinese.keySet());
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        chinese.forEach((code, text) -> assertThat(placeholders(text))
                .as(code)
                .isEqualTo(placeholders(Objects.requireNonNull(english.get(code))))
                .allMatch(name -> name.matches("[a-zA-Z]+")));
    }

    @Test
    void noTextIsWithoutItsCode() throws IOException {
        Set<String> orphans = new TreeSet<>(chinese.keySet());
        orphans.removeAll(codesOfTheProgram());
        orphans.removeAll(codesWrittenInConstraints());
        assertThat(orphans).isEqualTo(new TreeSet<>(LATER));
    }

    @Test
    void everyTextIsInItsLanguageAndDone() {
        chinese.forEach((code, text) ->
                assertThat(text).as(code).containsPattern("\\p{IsHan}").doesNotContain("TODO"));
        english.forEach((code, text) ->
                assertThat(text).as(code).doesNotContainPattern("\\p{IsHan}").isNotBlank());
    }

    /** Constants of the enums that implement {@link ErrorCode}. */
    private static Set<String> codesOfTheProgram() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Field errors are named as texts: in the messages of constraints and the findings of rules. */
    private static Set<String> codesWrittenInConstraints() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = MESSAGE.matcher(Files.readString(source));
                matcher.results().map(found -> found.group(1)).forEach(codes::add);
            }
        }
        return codes;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read(String language) {
        String path = "texts/errors." + language + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new ObjectMapper().readValue(in, new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
