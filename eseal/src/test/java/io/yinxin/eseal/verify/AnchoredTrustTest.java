package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.TestAuthority;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.verify.Trust.Judgement;
import io.yinxin.eseal.verify.Trust.Path;
import io.yinxin.eseal.verify.Trust.Purpose;
import io.yinxin.eseal.verify.Trust.Revocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paths over an intermediate authority, and what lists can tell. */
@Tag("SEL-68")
class AnchoredTrustTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root", SignatureAlgorithm.SM2_SM3);
    private static final TestAuthority BELOW = ROOT.intermediate("Below");
    private static final TestKey SIGNER = BELOW.signer("Signer", SignatureAlgorithm.SM2_SM3);
    private static final byte[] OF_ROOT = ROOT.revocationList(NOW);
    private static final byte[] OF_BELOW = BELOW.revocationList(NOW);
    private static final Instant NEXT = NOW.plusSeconds(86400);

    private static Judgement judge(List<byte[]> lists) {
        return judge(BELOW.certificates(), lists, NOW, Purpose.SIGNER);
    }

    private static Judgement judge(List<byte[]> intermediates, List<byte[]> lists, Instant at, Purpose purpose) {
        return new AnchoredTrust(Map.of(Purpose.SIGNER, ROOT.certificates()), intermediates, lists)
                .judge(SIGNER.certificate(), at, purpose);
    }

    @Test
    void aPathWithBothLists() {
        Judgement judgement = judge(List.of(OF_ROOT, OF_BELOW));
        assertThat(judgement.path()).isEqualTo(Path.TRUSTED);
        assertThat(judgement.revocation()).isEqualTo(new Revocation.NotRevoked());
    }

    @Test
    void noPath() {
        List<byte[]> lists = List.of(OF_ROOT, OF_BELOW);
        assertThat(judge(List.of(), lists, NOW, Purpose.SIGNER).path()).isEqualTo(Path.UNTRUSTED);
        assertThat(judge(BELOW.certificates(), lists, NOW, Purpose.MAKER).path())
                .isEqualTo(Path.UNTRUSTED);
        Instant beforeAll = TestAuthority.BEGIN.minusSeconds(1);
        assertThat(judge(BELOW.certificates(), lists, beforeAll, Purpose.SIGNER).path())
                .isEqualTo(Path.UNTRUSTED);
    }

    @Test
    void aListIsMissingForgedOrOfAnotherTime() {
        Revocation missing = new Revocation.Unknown("NO_REVOCATION_LIST");
        Revocation old = new Revocation.Unknown("REVOCATION_LIST_NOT_OF_THAT_TIME");
        byte[] forged = TestAuthority.root("Below", SignatureAlgorithm.SM2_SM3).revocationList(NOW);
        byte[] yesterdays = BELOW.revocationList(NOW.minusSeconds(90_000), NOW.minusSeconds(3600), Map.of());
        byte[] afterTheEnd = BELOW.revocationList(TestAuthority.END.plusSeconds(1));
        assertThat(judge(List.of(OF_BELOW)).revocation()).isEqualTo(missing);
        assertThat(judge(List.of(OF_ROOT)).revocation()).isEqualTo(missing);
        assertThat(judge(List.of(OF_ROOT, forged)).revocation()).isEqualTo(missing);
        assertThat(judge(List.of(OF_ROOT, yesterdays)).revocation()).isEqualTo(old);
        assertThat(judge(List.of(OF_ROOT, afterTheEnd)).revocation()).isEqualTo(old);
    }

    @Test
    void theNewestListCounts() {
        byte[] older = BELOW.revocationList(NOW.minusSeconds(60));
        byte[] newer = BELOW.revocationList(NOW, NEXT, Map.of(SIGNER.certificate(), NOW.minusSeconds(30)));
        assertThat(judge(List.of(OF_ROOT, older, newer)).revocation())
                .isEqualTo(new Revocation.Revoked(NOW.minusSeconds(30)));
    }

    @Test
    void anAuthorityOnThePathIsRevoked() {
        Instant since = NOW.minusSeconds(100);
        byte[] ofRoot = ROOT.revocationList(NOW, NEXT, Map.of(BELOW.certificate, since));
        byte[] ofBelow = BELOW.revocationList(NOW, NEXT, Map.of(SIGNER.certificate(), since.plusSeconds(1)));
        assertThat(judge(List.of(ofRoot, OF_BELOW)).revocation()).isEqualTo(new Revocation.Revoked(since));
        assertThat(judge(List.of(ofRoot, ofBelow)).revocation()).isEqualTo(new Revocation.Revoked(since));
        assertThat(judge(List.of(ofRoot)).revocation()).isEqualTo(new Revocation.Revoked(since));
    }

    @Test
    void whatCannotBeRead() {
        List<byte[]> rubbish = List.of(new byte[] {1});
        assertThatThrownBy(() -> new AnchoredTrust(Map.of(Purpose.SIGNER, rubbish), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnchoredTrust(Map.of(), List.of(), rubbish))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
