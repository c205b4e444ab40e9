package io.yinxin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.validation.CodeNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people and companies of docs/sandbox.md can be typed into the forms. */
@Tag("PRV-09")
class SandboxGuideTest {
    private static final Pattern ORGANISATION = Pattern.compile("^\\| (\\S{18}) \\| (\\S{9}) \\|", Pattern.MULTILINE);
    private static final Pattern PERSON = Pattern.compile("\\b110101\\d{11}[\\dX]\\b");
    private static final Pattern CARD = Pattern.compile("\\b6222\\d{15}\\b");

    private String guide = "";

    @BeforeEach
    void read() throws IOException {
        guide = Files.readString(Path.of("../docs/sandbox.md"));
    }

    @Test
    void codesOfOrganisationsAreRight() {
        List<String[]> organisations = ORGANISATION
                .matcher(guide)
                .results()
                .map(row -> new String[] {row.group(1), row.group(2)})
                .toList();
        assertThat(organisations).hasSizeGreaterThan(5).allSatisfy(codes -> {
            assertThat(CodeNumbers.isUscc(codes[0])).as(codes[0]).isTrue();
            assertThat(CodeNumbers.isOrgCode(codes[1])).as(codes[1]).isTrue();
            assertThat(codes[0].substring(8, 17)).isEqualTo(codes[1]);
        });
    }

    @Test
    void numbersOfPersonsAreRightAndLeadToEveryAnswer() {
        List<String> numbers =
                PERSON.matcher(guide).results().map(found -> found.group()).toList();
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(CodeNumbers.isIdCard(number)).as(number).isTrue());
        assertThat(numbers.stream().map(number -> number.substring(14)))
                .contains("0000", "1111", "2222", "3333")
                .hasSizeGreaterThan(5);
    }

    @Test
    void numbersOfCardsAreRightAndLeadToEveryAnswer() {
        List<String> numbers =
                CARD.matcher(guide).results().map(found -> found.group()).toList();
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(CodeNumbers.isBankCard(number)).as(number).isTrue());
        assertThat(numbers.stream().map(number -> number.substring(15)))
                .contains("0000", "1111", "2222")
                .hasSize(4);
    }
}
