package io.yinxin.passwordrecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.UserKind;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of names nobody has. */
@ApiTest
class DecoysTest {
    @Inject
    Decoys decoys;

    @Test
    @Tag("RCP-03")
    @DisplayName("The same name gets the same answer, other names get others")
    void stable() {
        assertThat(decoys.of("nobody77")).isEqualTo(decoys.of("nobody77")).isNotEqualTo(decoys.of("nobody78"));
    }

    @Test
    @Tag("RCP-03")
    @DisplayName("All kinds occur, and every decoy looks like an account of its kind")
    void plausible() {
        Map<UserKind, Long> kinds = IntStream.range(0, 2000)
                .mapToObj(n -> decoys.of("nobody" + n))
                .peek(DecoysTest::looksReal)
                .map(Situation::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(kinds).containsOnlyKeys(UserKind.values());
        assertThat(kinds.get(UserKind.ENT_ADMIN)).isBetween(800L, 1200L);
    }

    @Test
    @Tag("RCP-03")
    @Tag("RCP-11")
    @DisplayName("Some decoys of operators have no phone either, as operators before their first sign-in")
    void unproven() {
        assertThat(IntStream.range(0, 2000)
                        .mapToObj(n -> decoys.of("nobody" + n))
                        .filter(decoy -> decoy.kind() == UserKind.ENT_OPERATOR)
                        .map(decoy -> decoy.mobile() == null)
                        .distinct())
                .containsExactlyInAnyOrder(true, false);
    }

    private static void looksReal(Situation decoy) {
        boolean admin = decoy.kind() == UserKind.ENT_ADMIN;
        assertThat(decoy.mobile() == null || decoy.mobile().matches("1[3-9]\\d\\*{4}\\d{4}"))
                .isTrue();
        assertThat(decoy.email() == null || decoy.email().matches("[a-z]{2}\\*{4}[a-z0-9]{2}@\\*{3}"))
                .isTrue();
        assertThat(decoy.mobile() != null
                        || decoy.email() != null
                        || decoy.kind() == UserKind.ENT_OPERATOR
                        || decoy.kind() == UserKind.DEPARTMENT)
                .isTrue();
        assertThat(decoy.legalKnown()).isEqualTo(admin);
        assertThat(decoy.licensed()).isEqualTo(admin && !decoy.institution());
    }
}
