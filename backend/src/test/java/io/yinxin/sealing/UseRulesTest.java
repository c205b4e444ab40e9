package io.yinxin.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.sealing.UseRules.Granted;
import io.yinxin.sealing.UseRules.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-54")
@Tag("SEL-70")
class UseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Purpose CONTRACT = new Purpose("portal", "CONTRACT");

    @Test
    void theOperatorNeedsNoPermissionOthersDo() {
        assertThat(UseRules.refusal(true, null, CONTRACT, TODAY)).isEmpty();
        assertThat(UseRules.refusal(false, null, CONTRACT, TODAY)).contains(LimitCause.NOT_ALLOWED);
    }

    @Test
    void aPermissionLimitsTheOperatorToo() {
        Granted used = new Granted(null, 3, 3, Set.of());
        assertThat(UseRules.refusal(true, used, CONTRACT, TODAY)).contains(LimitCause.USED_UP);
        assertThat(UseRules.refusal(false, used, CONTRACT, TODAY)).contains(LimitCause.USED_UP);
        assertThat(UseRules.refusal(false, new Granted(null, 3, 2, Set.of()), CONTRACT, TODAY))
                .isEmpty();
    }

    @Test
    void theLastDayCounts() {
        assertThat(UseRules.refusal(false, new Granted(TODAY, null, 0, Set.of()), CONTRACT, TODAY))
                .isEmpty();
        assertThat(UseRules.refusal(false, new Granted(TODAY, null, 0, Set.of()), CONTRACT, TODAY.plusDays(1)))
                .contains(LimitCause.ENDED);
    }

    @Test
    void documentsAreNamedByApplicationOrByKind() {
        assertThat(refusal(Set.of("portal"), CONTRACT)).isTrue();
        assertThat(refusal(Set.of("portal:CONTRACT"), CONTRACT)).isTrue();
        assertThat(refusal(Set.of("portal:INVOICE", "customs"), CONTRACT)).isFalse();
        assertThat(refusal(Set.of("portal:CONTRACT"), new Purpose("portal", null)))
                .isFalse();
        assertThat(refusal(Set.of("portal:CONTRACT"), new Purpose("customs", "CONTRACT")))
                .isFalse();
    }

    @Test
    void whatIsStoredIsReadAgain() {
        assertThat(UseRules.documents(UseRules.stored(List.of("b:X", "a", "b:X"))))
                .containsExactlyInAnyOrder("a", "b:X");
        assertThat(UseRules.documents(UseRules.stored(null))).isEmpty();
    }

    private static boolean refusal(Set<String> documents, Purpose purpose) {
        return UseRules.refusal(false, new Granted(null, null, 0, documents), purpose, TODAY)
                .isEmpty();
    }
}
