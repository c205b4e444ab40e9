package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.Certificates;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Makes a challenge for a card to sign (CRD-22). */
@ApplicationScoped
class CreateCardChallenge {
    /** What somebody does who is not signed in. */
    private static final Set<CardPurpose> BEFORE_SIGN_IN =
            Set.of(CardPurpose.LOGIN, CardPurpose.BIND, CardPurpose.OVERWRITE);

    private final Throttle throttle;
    private final ChallengeStore store;
    private final Certificates certificates;
    private final CardsConfig config;
    private final Caller caller;
    private final Clock clock;

    CreateCardChallenge(
            Throttle throttle,
            ChallengeStore store,
            Certificates certificates,
            CardsConfig config,
            Caller caller,
            Clock clock) {
        this.throttle = throttle;
        this.store = store;
        this.certificates = certificates;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param issuers names of those whose certificates are accepted */
    record Made(
            String challenge,
            CardPurpose purpose,
            Instant expiresAt,
            List<CardAlgorithm> accept,
            List<String> issuers) {}

    /**
     * @param cookie binds the challenge where nobody is signed in
     * @throws DomainException TOO_MANY_ATTEMPTS; SESSION_EXPIRED for purposes of somebody signed in
     */
    @Requires(Right.PUBLIC)
    Uni<Made> create(CardPurpose purpose, String cookie) {
        if (!BEFORE_SIGN_IN.contains(purpose)) {
            caller.requireUser();
        }
        ChallengeOwner owner = caller.user().map(ChallengeOwner::of).orElseGet(() -> ChallengeOwner.of(cookie));
        Challenge challenge = Challenge.of(purpose);
        Instant until = clock.instant().plus(config.challenge());
        return throttle.count(
                        "card-challenge",
                        caller.address(),
                        config.challengesPerMinute(),
                        Duration.ofMinutes(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> store.keep(challenge, purpose, owner, until))
                .chain(certificates::anchors)
                .map(anchors -> new Made(
                        challenge.text(), purpose, until, config.algorithms(), anchors.issuers(AnchorPurpose.CARD)));
    }
}
