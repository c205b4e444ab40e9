package io.yinxin.sealcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.eseal.object.SealFault;
import io.yinxin.eseal.ofd.OfdError;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.verify.DocumentVerdict;
import io.yinxin.platform.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the library finds is told in both languages. */
@Tag("SEL-66")
class StepTextsTest {
    private static final Path LIBRARY = Path.of("../eseal/src/main/java/io/yinxin/eseal");
    private static final List<String> PACKAGES = List.of("verify", "ofd", "pdf");

    /** Reasons are written where steps are made: UPPER_SNAKE in quotes. */
    private static final Pattern LITERAL = Pattern.compile("\"([A-Z]{3,}|[A-Z]+(?:_[A-Z0-9]+)+)\"");

    /** Kinds of changes of a PDF, which are reasons by their name. */
    private static final Pattern CHANGE = Pattern.compile("^ {8}([A-Z_]+)\\(Weight", Pattern.MULTILINE);

    /** In quotes, but not reasons. */
    private static final Set<String> OTHERS =
            Set.of("STATED", "TIMESTAMP", "OFD", "PDF", "SHA", "RSA", "SHA256", "GBK", "DSS", "CTM", "PKIX");

    /** Refusals to make something. */
    private static final Set<SealFault> OF_MAKING = EnumSet.of(
            SealFault.CERTIFICATE,
            SealFault.ALGORITHM,
            SealFault.CERTIFICATE_UNFIT,
            SealFault.SIGNER_NOT_IN_SEAL,
            SealFault.OUTSIDE_VALIDITY,
            SealFault.SIGNATURE_VALUE,
            SealFault.TIMESTAMP);

    private static final Set<OfdError> OF_SEALING =
            EnumSet.of(OfdError.ENCODING, OfdError.CLOSED, OfdError.PROTECTED, OfdError.NOT_PREPARED);

    private final Map<String, String> chinese = read("zh-CN");
    private final Map<String, String> english = read("en-US");

    @Test
    void everyReasonOfTheLibraryHasATextAndNoTextIsWithoutOne() throws IOException {
        Set<String> wanted = new TreeSet<>();
        reasons().forEach(reason -> wanted.add("reason_" + reason));
        for (StepCode code : StepCode.values()) {
            wanted.add("step_" + code.name());
            wanted.add("good_" + code.name());
        }
        for (DocumentVerdict verdict : DocumentVerdict.values()) {
            wanted.add("verdict_" + verdict.name());
        }
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(wanted);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    private static Set<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(LIBRARY.resolve(name)).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    found(LITERAL, Files.readString(file)).forEach(reasons::add);
                }
            }
        }
        // Answers of our own trust.
        found(LITERAL, Files.readString(Path.of("src/main/java/io/yinxin/sealcheck/AskedTrust.java")))
                .forEach(reasons::add);
        List<String> changes = found(CHANGE, Files.readString(LIBRARY.resolve("pdf/Change.java")));
        assertThat(changes).contains("PAGES_CHANGED");
        reasons.addAll(changes);
        Arrays.stream(SealFault.values())
                .filter(fault -> !OF_MAKING.contains(fault))
                .forEach(fault -> reasons.add(fault.name()));
        Arrays.stream(OfdError.values())
                .filter(error -> !OF_SEALING.contains(error))
                .forEach(error -> reasons.add(error.name()));
        reasons.removeAll(OTHERS);
        return reasons;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void eachIsInItsLanguageWithTheSamePlaceholders() {
        Pattern placeholder = Pattern.compile("\\{[a-zA-Z]+}");
        chinese.forEach((key, text) -> {
            String other = Objects.requireNonNull(english.get(key));
            assertThat(text).as(key).containsPattern("\\p{IsHan}");
            assertThat(other).as(key).doesNotContainPattern("\\p{IsHan}").isNotBlank();
            assertThat(placeholder
                            .matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .toList())
                    .as(key)
                    .isEqualTo(placeholder
                            .matcher(other)
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .toList());
        });
    }

    @Test
    void valuesStandInTheText() {
        StepTexts texts = new StepTexts();
        Step revoked = Step.bad(StepCode.SIGNER_REVOKED, "CN=A", "REVOKED").with("revokedAt", "2026-01-01T16:00:00Z");
        assertThat(texts.of(revoked, Language.EN_US)).contains("2026-01-02 00:00:00");
        Step unchecked = Step.unknown(StepCode.DATA_HASH, "1", "NOT_CHECKED").with("because", "FORMAT");
        assertThat(texts.of(unchecked, Language.ZH_CN)).contains("数据格式");
        assertThat(texts.of(Step.good(StepCode.DATA_HASH, "1"), Language.EN_US))
                .isEqualTo("The content is as it was signed.");
        Step damaged = Step.bad(StepCode.PACKAGE, "a", "DAMAGED_ENTRY").with("detail", "for logs");
        assertThat(texts.params(damaged)).isEmpty();
    }

    private static Map<String, String> read(String language) {
        try (InputStream in = StepTextsTest.class.getResourceAsStream("/texts/sealcheck." + language + ".json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
