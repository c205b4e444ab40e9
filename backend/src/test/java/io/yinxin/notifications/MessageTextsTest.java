package io.yinxin.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.platform.problem.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-33")
class MessageTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final MessageTexts texts = new MessageTexts();

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaceholdersAndNoneIsUnused() {
        Map<String, String> chinese = file(Language.ZH_CN);
        Map<String, String> english = file(Language.EN_US);

        assertThat(english).containsOnlyKeys(chinese.keySet());
        chinese.forEach((key, text) -> assertThat(placeholders(Objects.requireNonNull(english.get(key))))
                .as(key)
                .isEqualTo(placeholders(text)));
        assertThat(chinese.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))))
                .isSubsetOf(
                        Arrays.stream(MessageTemplate.values()).map(Enum::name).toList());
    }

    @Test
    void aTextWithAHoleIsNotSent() {
        assertThatThrownBy(() -> texts.sms(MessageTemplate.ONE_TIME_CODE, Map.of("code", "123456"), Language.ZH_CN))
                .hasMessageContaining("minutes");
    }

    @Test
    @Tag("RVW-41")
    void aValueThatTheTemplateNamesIsNeededEvenIfNoTextHoldsIt() {
        assertThatThrownBy(
                        () -> texts.sms(MessageTemplate.USERNAME_REVIEW_REFUSED, Map.of("reason", "…"), Language.ZH_CN))
                .hasMessageContaining("support")
                .hasMessageContaining("time");
    }

    @Test
    @Tag("RVW-41")
    void variablesTemplatesDoNotGiveAndMissingTextsAreFoundAtTheStart() {
        Map<String, String> wrong = new HashMap<>(file(Language.EN_US));
        wrong.put("USERNAME_REVIEW_REFUSED.sms", "Refused: {reson}. {time}, questions: {support}.");
        wrong.put("DESK_REPORT.email", " ");
        wrong.remove("PASSWORD_REVIEW_APPROVED.sms");
        wrong.remove("PASSWORD_REVIEW_LAPSED.subject");
        wrong.put("PASSWORD_REVIEW_APPROVAL.sms", "Approved.");

        assertThat(MessageTextRules.faults(Map.of(Language.EN_US, wrong)))
                .containsExactlyInAnyOrder(
                        "USERNAME_REVIEW_REFUSED.sms in en-US: reson is not given",
                        "DESK_REPORT.email in en-US: no text",
                        "PASSWORD_REVIEW_APPROVED.sms in en-US: no text",
                        "PASSWORD_REVIEW_LAPSED.subject in en-US: no text",
                        "PASSWORD_REVIEW_APPROVAL.sms in en-US: no such template");
        assertThat(MessageTextRules.faults(Map.of(Language.ZH_CN, file(Language.ZH_CN))))
                .isEmpty();
    }

    @Test
    void aValueIsNotReadAsAPattern() {
        String text = texts.sms(
                        MessageTemplate.ONE_TIME_CODE, Map.of("code", "$1{minutes}", "minutes", "5"), Language.EN_US)
                .text();

        assertThat(text).contains("$1{minutes}");
    }

    @Test
    void noCodeStandsInWhatIsPrinted() {
        assertThat(texts.sms(MessageTemplate.ONE_TIME_CODE, Map.of("code", "123456", "minutes", "5"), Language.ZH_CN))
                .asString()
                .doesNotContain("123456");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> file(Language language) {
        try (var in = MessageTexts.class.getResourceAsStream("/texts/messages." + language.tag() + ".json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
