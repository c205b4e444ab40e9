package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.usernamerecovery.OperatorChoiceRules.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RCU-24")
class OperatorChoiceRulesTest {
    private static final String MINE = "13700000000";
    private static final Candidate ONE = new Candidate("**一", "13700000001");
    private static final Candidate TWO = new Candidate("**二", "13700000002");
    private static final Candidate THREE = new Candidate("**三", "13700000003");
    private static final Candidate TWIN = new Candidate("**四", "13700000001");
    private static final Candidate ME = new Candidate("**我", MINE);

    private final Random random = new Random(7);

    @Test
    @DisplayName("Two at random, each of them now and then")
    void atRandom() {
        Set<String> named = new HashSet<>();
        IntStream.range(0, 50)
                .mapToObj(n -> OperatorChoiceRules.choose(List.of(ONE, TWO, THREE), MINE, random)
                        .orElseThrow())
                .forEach(two -> {
                    assertThat(two).hasSize(2).doesNotHaveDuplicates();
                    two.forEach(one -> named.add(one.label()));
                });
        assertThat(named).containsExactlyInAnyOrder("**一", "**二", "**三");
    }

    @Test
    @Tag("RCU-25")
    @DisplayName("One phone counts once, and the requester's own not at all")
    void differentPhones() {
        assertThat(OperatorChoiceRules.choose(List.of(ONE, TWIN), MINE, random)).isEmpty();
        assertThat(OperatorChoiceRules.choose(List.of(ONE, ME), MINE, random)).isEmpty();
        assertThat(OperatorChoiceRules.choose(List.of(ONE, ME, TWIN, TWO), MINE, random))
                .hasValueSatisfying(two -> assertThat(two)
                        .extracting(ChosenOperator::mobile)
                        .containsExactlyInAnyOrder("13700000001", "13700000002"));
    }

    @Test
    @Tag("GEN-28")
    @DisplayName("Made-up operators look like real ones, are always the same few of an organisation, and have no phone")
    void madeUp() {
        byte[] seed = new byte[32];
        new Random(3).nextBytes(seed);
        Set<String> named = new HashSet<>();
        IntStream.range(0, 50)
                .forEach(n -> OperatorChoiceRules.madeUp(seed, random).forEach(one -> {
                    assertThat(one.label()).matches("\\*{1,2}\\p{IsHan}");
                    assertThat(one.has(MINE)).isFalse();
                    named.add(one.label());
                }));
        assertThat(named.size()).isBetween(1, 5);
    }
}
