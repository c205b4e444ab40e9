package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.Certificates;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a challenge for a card to sign (CRD-22). */
@ApplicationScoped
class CreateCardChallenge {
    /** What somebody does who is not signed in. */
    private static final Set<CardPurpose> BEFORE_SIGN_IN =
            Set.of(CardPurpose.LOGIN, CardPurpose.BIND, CardPurpose.OVERWRITE);

    /** Where the holder's own card is asked for again. */
    private static final Set<CardPurpose> OF_BOUND_CARD =
            Set.of(CardPurpose.OVERWRITE, CardPurpose.STEP_UP, CardPurpose.VERIFY, CardPurpose.SEAL);

    private final Throttle throttle;
    private final ChallengeStore store;
    private final CardBindings bindings;
    private final Certificates certificates;
    private final CardsConfig config;
    private final Caller caller;
    private final Clock clock;

    CreateCardChallenge(
            Throttle throttle,
            ChallengeStore store,
            CardBindings bindings,
            Certificates certificates,
            CardsConfig config,
            Caller caller,
            Clock clock) {
        this.throttle = throttle;
        this.store = store;
        this.bindings = bindings;
        this.certificates = certificates;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param cardNo of the card it should be, if that is known
     * @param issuers names of those whose certificates are accepted
     */
    record Made(
            String challenge,
            CardPurpose purpose,
            Instant expiresAt,
            List<CardAlgorithm> accept,
            @Nullable String cardNo,
            List<String> issuers) {}

    /**
     * @param cookie binds the challenge where nobody is signed in
     * @throws DomainException TOO_MANY_ATTEMPTS; SESSION_EXPIRED for purposes of somebody signed in
     */
    @Requires(Right.PUBLIC)
    Uni<Made> create(CardPurpose purpose, String cookie) {
        return keep(purpose, cookie, Challenge.of(purpose));
    }

    /** For {@link ContentChallenges}: of somebody signed in. */
    Uni<Made> createOver(CardPurpose purpose, byte[] digest) {
        return keep(purpose, "", Challenge.over(purpose, digest));
    }

    private Uni<Made> keep(CardPurpose purpose, String cookie, Challenge challenge) {
        if (!BEFORE_SIGN_IN.contains(purpose)) {
            caller.requireUser();
        }
        ChallengeOwner owner = caller.user().map(ChallengeOwner::of).orElseGet(() -> ChallengeOwner.of(cookie));
        Instant until = clock.instant().plus(config.challenge());
        return throttle.count(
                        "card-challenge",
                        caller.address(),
                        config.challengesPerMinute(),
                        Duration.ofMinutes(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> store.keep(challenge, purpose, owner, until))
                .chain(certificates::anchors)
                .flatMap(anchors -> boundCard(purpose)
                        .map(cardNo -> new Made(
                                challenge.text(),
                                purpose,
                                until,
                                config.algorithms(),
                                cardNo,
                                anchors.issuers(AnchorPurpose.CARD))));
    }

    /** By it the agent preselects among several cards (CRD-30); what is presented is judged all the same. */
    private Uni<@Nullable String> boundCard(CardPurpose purpose) {
        Optional<CurrentUser> user = caller.user().filter(holder -> OF_BOUND_CARD.contains(purpose));
        return user.isEmpty()
                ? Uni.createFrom().nullItem()
                : bindings.ofAccount(user.get().accountId()).map(card -> card == null ? null : card.cardNo());
    }
}
