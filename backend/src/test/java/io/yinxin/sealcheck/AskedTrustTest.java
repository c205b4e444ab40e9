package io.yinxin.sealcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.Standing;
import io.yinxin.eseal.verify.Trust;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions are noted, answers are given the next time. */
@Tag("SEL-68")
class AskedTrustTest {
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
    private static final byte[] ONE = {1};

    private final AskedTrust trust = new AskedTrust();

    @Test
    void anUnansweredQuestionLeavesItOpen() {
        Trust.Judgement judgement = trust.judge(ONE, AT, Trust.Purpose.SIGNER);
        assertThat(judgement.path()).isEqualTo(Trust.Path.UNKNOWN);
        assertThat(judgement.revocation()).isInstanceOf(Trust.Revocation.Unknown.class);
    }

    @Test
    void eachIsAskedOnceByCertificateTimeAndPurpose() {
        trust.judge(ONE, AT, Trust.Purpose.SIGNER);
        trust.judge(ONE.clone(), AT.plusMillis(5), Trust.Purpose.SIGNER);
        trust.judge(ONE, AT, Trust.Purpose.MAKER);
        trust.judge(ONE, AT.plusSeconds(1), Trust.Purpose.TIMESTAMP);
        trust.judge(new byte[] {2}, AT, Trust.Purpose.SIGNER);
        assertThat(trust.open())
                .extracting(AskedTrust.Question::anchors)
                .containsExactly(AnchorPurpose.CARD, AnchorPurpose.SEAL, AnchorPurpose.TIMESTAMP, AnchorPurpose.CARD);
    }

    @Test
    void answersAreWhatTheAuthoritySaid() {
        assertThat(answered(new Standing.Untrusted()).path()).isEqualTo(Trust.Path.UNTRUSTED);
        for (Standing standing : List.of(
                new Standing.NotRevoked(), new Standing.NotAsked(), new Standing.Revoked(AT), new Standing.Unknown())) {
            assertThat(answered(standing).path()).isEqualTo(Trust.Path.TRUSTED);
        }
        assertThat(answered(new Standing.NotRevoked()).revocation()).isEqualTo(new Trust.Revocation.NotRevoked());
        assertThat(answered(new Standing.NotAsked()).revocation()).isEqualTo(new Trust.Revocation.NotAsked());
        assertThat(answered(new Standing.Revoked(AT)).revocation()).isEqualTo(new Trust.Revocation.Revoked(AT));
        assertThat(answered(new Standing.Unknown()).revocation()).isInstanceOf(Trust.Revocation.Unknown.class);
    }

    private static Trust.Judgement answered(Standing standing) {
        AskedTrust trust = new AskedTrust();
        trust.judge(ONE, AT, Trust.Purpose.SIGNER);
        trust.answer(trust.open().getFirst(), standing);
        assertThat(trust.open()).isEmpty();
        return trust.judge(ONE, AT, Trust.Purpose.SIGNER);
    }
}
