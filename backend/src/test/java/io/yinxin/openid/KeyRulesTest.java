package io.yinxin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-05")
class KeyRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final SigningKey old = new SigningKey(SigningKeys.make(), NOON.minus(Duration.ofDays(90)));
    private final SigningKey next = new SigningKey(SigningKeys.make(), NOON);
    private final List<SigningKey> both = List.of(old, next);

    @Test
    void theNewKeyIsPublishedBeforeItSigns() {
        Instant before = NOON.minusSeconds(1);
        assertThat(KeyRules.signing(both, before)).contains(old);
        assertThat(KeyRules.published(both, before)).containsExactly(old, next);
    }

    @Test
    void theOldKeyStaysPublishedWhileItsTokensLive() {
        assertThat(KeyRules.signing(both, NOON)).contains(next);
        assertThat(KeyRules.published(both, NOON.plus(KeyRules.KEPT).minusSeconds(1)))
                .containsExactly(old, next);
        assertThat(KeyRules.published(both, NOON.plus(KeyRules.KEPT))).containsExactly(next);
    }

    @Test
    void nothingSignsBeforeThereIsAKey() {
        assertThat(KeyRules.signing(List.of(), NOON)).isEmpty();
        assertThat(KeyRules.published(List.of(), NOON)).isEmpty();
    }
}
