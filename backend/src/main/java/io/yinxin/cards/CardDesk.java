package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.certificates.CertificateError;
import io.yinxin.certificates.CertificateProblem;
import io.yinxin.certificates.Certificates;
import io.yinxin.certificates.CertifiedCertificate;
import io.yinxin.certificates.ReadCertificate;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.platform.web.PublicOrigin;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Where a card is presented: every use case that asks for one goes through here. */
@ApplicationScoped
public class CardDesk {
    private final ChallengeStore challenges;
    private final Certificates certificates;
    private final CardStates states;
    private final CardBlocks blocks;
    private final PublicOrigin origins;
    private final CardCookie cookie;
    private final Throttle throttle;
    private final AddressGuard addresses;
    private final Audit audit;
    private final Caller caller;
    private final HttpServerRequest http;
    private final Clock clock;
    private final CardsConfig config;
    private final TokenJudge judge;

    CardDesk(
            ChallengeStore challenges,
            Certificates certificates,
            CardStates states,
            CardBlocks blocks,
            PublicOrigin origins,
            CardCookie cookie,
            Throttle throttle,
            AddressGuard addresses,
            Audit audit,
            Caller caller,
            HttpServerRequest http,
            Clock clock,
            CardsConfig config) {
        this.challenges = challenges;
        this.certificates = certificates;
        this.states = states;
        this.blocks = blocks;
        this.origins = origins;
        this.cookie = cookie;
        this.throttle = throttle;
        this.addresses = addresses;
        this.audit = audit;
        this.caller = caller;
        this.http = http;
        this.clock = clock;
        this.config = config;
        judge = new TokenJudge(config.algorithms(), config.rsaBits());
    }

    /** What is known of a presentation when it is over. */
    private record Presented(
            PresentedCard card, Challenge challenge, CardAlgorithm algorithm, String anchor, boolean revocationAsked) {}

    /**
     * Judges what the agent signed: takes the challenge of the caller's session, or of the cookie of one not signed in,
     * which is used up whatever follows; then format, certificate, path, signature, revocation, state of the card.
     * Call it outside of a transaction: it asks services outside.
     *
     * @throws DomainException one of {@link CardError} or {@link CertificateError}; TOO_MANY_ATTEMPTS, BUSY
     */
    public Uni<PresentedCard> present(CardTokenForm token, CardPurpose purpose) {
        ChallengeOwner owner = caller.user()
                .map(ChallengeOwner::of)
                .orElseGet(() -> ChallengeOwner.of(cookie.tokenOf(http).orElse("")));
        String origin = origins.of(http);
        String address = caller.address();
        return addresses
                .admit(address)
                .chain(() -> challenges.take(owner, purpose, token.challenge()))
                .flatMap(challenge -> judged(token, origin, challenge))
                .call(presented -> audit.recordApart(accepted(presented, purpose, token)))
                .map(Presented::card)
                .onFailure()
                .call(failure -> refused(failure, purpose, token, address))
                .onFailure(CertificateProblem.class)
                .transform(failure -> ((CertificateProblem) failure).asRefusal());
    }

    private Uni<Presented> judged(CardTokenForm token, String origin, Challenge challenge) {
        return certificates
                .judge(anchors -> judge.judge(token, origin, challenge.text(), anchors, clock.instant()))
                .call(judged -> throttle.count(
                        "card-presented",
                        judged.certificate().read().sha256(),
                        config.presentedPerMinute(),
                        Duration.ofMinutes(1),
                        CommonError.TOO_MANY_ATTEMPTS))
                .flatMap(judged -> certificates
                        .requireNotRevoked(judged.certificate())
                        .flatMap(asked -> card(judged.certificate(), token)
                                .map(card -> new Presented(
                                        card,
                                        challenge,
                                        judged.algorithm(),
                                        judged.certificate().anchorName(),
                                        asked))));
    }

    /** Facts of certificate and directory; a card we have shut out is refused before its owner learns anything else. */
    private Uni<PresentedCard> card(CertifiedCertificate certified, CardTokenForm token) {
        Map<String, String> told = certified.fields();
        CardCertificate certificate = certificate(certified.read(), token);
        return states.requireNormal(CardFields.cardNo(told), certificate.serial())
                .map(directory -> CardFields.of(told, directory).card(certificate))
                .call(blocks::refuseBlocked);
    }

    private static CardCertificate certificate(ReadCertificate read, CardTokenForm token) {
        String encoded = Base64.getEncoder().encodeToString(TokenRules.certificate(token));
        return new CardCertificate(
                read.sha256(), read.serial(), read.issuer(), read.validFrom(), read.validTo(), encoded);
    }

    private AuditEvent accepted(Presented presented, CardPurpose purpose, CardTokenForm token) {
        return new AuditEvent.CardPresented(
                caller.user().map(user -> user.accountId()).orElse(null),
                purpose.wire(),
                Map.of(
                        "certificate", presented.card().certificate().sha256(),
                        "card", Masks.shortMask(presented.card().cardNo()),
                        "algorithm", presented.algorithm().name(),
                        "anchor", presented.anchor(),
                        "challenge", presented.challenge().id().toString(),
                        "revocation", presented.revocationAsked() ? "GOOD" : "NOT_ASKED",
                        "agent", TokenRules.agent(token.appVersion())));
    }

    /** Outages are nobody's failure and count against no address. */
    private Uni<Void> refused(Throwable failure, CardPurpose purpose, CardTokenForm token, String address) {
        return switch (failure) {
            case CertificateProblem problem -> {
                Uni<Void> recorded = record(problem.asRefusal(), String.valueOf(problem.getMessage()), purpose, token);
                yield problem.code() == CertificateError.REVOCATION_UNKNOWN
                        ? recorded
                        : recorded.chain(() -> addresses.failed(address));
            }
            case DomainException refusal
            when refusal.code() instanceof CardError ->
                record(refusal, String.valueOf(refusal.params()), purpose, token)
                        .chain(() -> addresses.failed(address));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> record(DomainException refusal, String reason, CardPurpose purpose, CardTokenForm token) {
        return audit.recordApart(new AuditEvent.CardRefused(
                caller.user().map(user -> user.accountId()).orElse(null),
                purpose.wire(),
                reason,
                TokenRules.agent(token.appVersion()),
                refusal.code()));
    }
}
