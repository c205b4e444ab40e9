package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.web.PathValue;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The door to the seals and signatures of the caller's own organisation (SEL-01, SEL-03). */
@Singleton
class OwnSeals {
    private final SealRepository seals;
    private final SignatureRepository signatures;
    private final Organisations organisations;
    private final Caller caller;

    OwnSeals(SealRepository seals, SignatureRepository signatures, Organisations organisations, Caller caller) {
        this.seals = seals;
        this.signatures = signatures;
        this.organisations = organisations;
        this.caller = caller;
    }

    CurrentUser user() {
        return caller.requireUser();
    }

    UUID organisationId() {
        return Objects.requireNonNull(caller.requireUser().organisationId());
    }

    Uni<Organisation> organisation() {
        return organisations.byId(organisationId());
    }

    /** Within the caller's database session. @throws DomainException NOT_FOUND, also for seals of others */
    Uni<SealEntity> seal(String sealId) {
        return seals.required(organisationId(), PathValue.id(sealId));
    }

    /**
     * One to which that may be done. Within the caller's database session.
     *
     * @throws DomainException NOT_FOUND, also for seals of others; SEAL_STATE_CONFLICT
     */
    Uni<SealEntity> seal(String sealId, SealAct act) {
        return seal(sealId).invoke(seal -> refuse(SealRules.refusal(act, seal.state, seal.superseded)));
    }

    /**
     * One to which that may be done. Within the caller's database session.
     *
     * @throws DomainException NOT_FOUND, also for signatures of others; SEAL_STATE_CONFLICT
     */
    Uni<SignatureEntity> signature(String signatureId, SealAct act) {
        return signature(signatureId).invoke(signature -> refuse(SealRules.refusal(act, signature.state, false)));
    }

    private static void refuse(Optional<SealError> refusal) {
        refusal.ifPresent(code -> {
            throw new DomainException(code);
        });
    }

    /** Within the caller's database session. @throws DomainException NOT_FOUND, also for signatures of others */
    Uni<SignatureEntity> signature(String signatureId) {
        return signatures.required(organisationId(), PathValue.id(signatureId));
    }

    boolean isLegalCardSession() {
        return caller.requireUser().method() == SignInMethod.CARD_LEGAL;
    }

    /** @throws DomainException LEGAL_CARD_REQUIRED */
    void requireLegalCardSession() {
        if (!isLegalCardSession()) {
            throw new DomainException(SealError.LEGAL_CARD_REQUIRED);
        }
    }
}
