package io.yinxin.operators;

import static io.yinxin.operators.OperatorError.OPERATORS_BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of spec 06 section 4, cell by cell. */
@Tag("OPR-28")
@Tag("OPR-29")
class BlockRulesTest {
    private static final Set<OperatorAct> CHANGING =
            EnumSet.of(OperatorAct.CHANGE, OperatorAct.DELETE, OperatorAct.STATE, OperatorAct.INITIAL_PASSWORD);

    @ParameterizedTest(name = "{0}, administrator bound {1}, an operator bound {2}: refused {3}")
    @MethodSource
    void table(OperatorAct act, boolean administratorBound, boolean operatorBound, boolean refused) {
        assertThat(BlockRules.refusal(act, administratorBound, operatorBound).orElse(null))
                .isEqualTo(refused ? OPERATORS_BLOCKED : null);
    }

    static Stream<Arguments> table() {
        return Stream.of(OperatorAct.values())
                .flatMap(act -> Stream.of(
                        Arguments.of(act, true, true, false),
                        Arguments.of(act, true, false, false),
                        Arguments.of(act, false, false, false),
                        Arguments.of(act, false, true, CHANGING.contains(act))));
    }

    @Test
    @DisplayName("Asking, adding and permitting stay possible; every other act is one of those that are refused")
    void everyActIsOnOneSide() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(CHANGING)))
                .containsExactlyInAnyOrder(OperatorAct.QUERY, OperatorAct.ADD, OperatorAct.PERMISSIONS);
    }
}
