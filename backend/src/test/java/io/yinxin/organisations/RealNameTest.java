package io.yinxin.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RealNameTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final RealName REGISTERED = RealName.NONE.with(RealNameMethod.REGISTRATION, THEN);

    @Test
    @Tag("SGN-48")
    @DisplayName("A card lifts the level to HIGH; presenting it again changes nothing")
    void card() {
        RealName lifted = REGISTERED.with(RealNameMethod.CARD, NOW);
        assertThat(lifted).isEqualTo(new RealName(RealNameLevel.HIGH, List.of("REGISTRATION", "CARD"), NOW));
        assertThat(lifted.with(RealNameMethod.CARD, NOW.plusSeconds(9))).isSameAs(lifted);
    }

    @Test
    @Tag("CRD-16")
    @DisplayName("Without the card the other methods stay, and without any the level is gone")
    void withdrawn() {
        assertThat(REGISTERED.with(RealNameMethod.CARD, NOW).without(RealNameMethod.CARD))
                .extracting(RealName::level, RealName::methods)
                .containsExactly(RealNameLevel.MEDIUM, List.of("REGISTRATION"));
        assertThat(REGISTERED.without(RealNameMethod.REGISTRATION)).isEqualTo(RealName.NONE);
    }
}
