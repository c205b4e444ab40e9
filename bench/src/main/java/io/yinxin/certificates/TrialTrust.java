package io.yinxin.certificates;

import io.yinxin.trial.TrialCa;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trust in one trial CA, as if it had been imported. */
public final class TrialTrust {
    private TrialTrust() {}

    /** @param remembered how many certificates are remembered whose path was found */
    public static Anchors in(TrialCa ca, int remembered) {
        Anchor anchor = new Anchor(
                "trial",
                true,
                Set.of(AnchorPurpose.CARD),
                ca.root(),
                List.of(ca.issuing()),
                Map.of(),
                RevocationPolicy.usual(),
                new UsagePolicy(false, List.of(), List.of()),
                Set.of());
        return new Anchors(List.of(anchor), new CertifiedCache(remembered, Duration.ofHours(1)));
    }
}
