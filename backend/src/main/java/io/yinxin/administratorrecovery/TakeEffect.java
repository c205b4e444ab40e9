package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.Profile;
import io.yinxin.agreements.AgreementType;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changeover.ExchangeAdministrators;
import io.yinxin.changes.FreeDocuments;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/**
 * The time to object is over: the claimant becomes administrator, and who was it an operator without permissions
 * (ACC-92). Joins the caller's transaction.
 */
@Singleton
class TakeEffect {
    private final ClaimStore claims;
    private final ReviewRequests requests;
    private final OnRecord onRecord;
    private final EndClaim end;
    private final FreeDocuments documents;
    private final Accounts accounts;
    private final Agreements agreements;
    private final ExchangeAdministrators administrators;
    private final Audit audit;

    TakeEffect(
            ClaimStore claims,
            ReviewRequests requests,
            OnRecord onRecord,
            EndClaim end,
            FreeDocuments documents,
            Accounts accounts,
            Agreements agreements,
            ExchangeAdministrators administrators,
            Audit audit) {
        this.claims = claims;
        this.requests = requests;
        this.onRecord = onRecord;
        this.end = end;
        this.documents = documents;
        this.accounts = accounts;
        this.agreements = agreements;
        this.administrators = administrators;
        this.audit = audit;
    }

    /** Once: whoever comes second finds nothing any more. */
    Uni<Void> apply(UUID id) {
        return claims.take(id)
                .flatMap(claim -> claim == null
                        ? Uni.createFrom().voidItem()
                        : requests.get(id, ClaimData.class)
                                .map(ReviewRequest::data)
                                .flatMap(data -> apply(claim, data)));
    }

    private Uni<Void> apply(ClaimStore.Claim claim, ClaimData data) {
        return accounts.lockDocument(data.claimant().person().idNumber())
                .chain(() -> onRecord.of(data))
                .flatMap(known -> DecideClaim.isAsTold(claim, known, data)
                        ? next(claim, known, data)
                                .flatMap(next -> administrators.byReview(
                                        Objects.requireNonNull(known.administrator()), next, data.language()))
                        : end.close(claim, "OVERTAKEN"));
    }

    /** Who is operator already keeps name and password: there is one account a person (GEN-10). */
    private Uni<Profile> next(ClaimStore.Claim claim, OnRecord.Known known, ClaimData data) {
        Profile operator = known.operator();
        return operator != null
                ? Uni.createFrom().item(operator)
                : create(Objects.requireNonNull(known.organisationId()), claim.passwordHash(), data.claimant());
    }

    /** As operator first, so that the two change places in the one way there is for it (GEN-07). */
    private Uni<Profile> create(UUID organisationId, String hash, Claimant claimant) {
        NewAccount account = new NewAccount(
                UserKind.ENT_OPERATOR,
                claimant.username(),
                organisationId,
                claimant.holder(),
                claimant.mobile(),
                claimant.email(),
                hash,
                AccountOrigin.SELF);
        return documents
                .require(
                        organisationId,
                        UserKind.ENT_OPERATOR,
                        null,
                        claimant.person().idType(),
                        claimant.person().idNumber())
                .chain(() -> accounts.create(account))
                .flatMap(accounts::profile)
                .call(created -> audit.record(new AuditEvent.Registered(
                        created.accountId(), organisationId, UserKind.ENT_OPERATOR.name(), AccountOrigin.SELF.name())))
                .call(created -> consent(created.accountId(), claimant.consent()));
    }

    private Uni<Void> consent(UUID accountId, Claimant.Consent given) {
        AgreementType type = AgreementType.PLATFORM_SERVICE;
        return agreements
                .accept(accountId, type, given.agreementVersion(), given.clientAddress())
                .chain(() -> audit.record(
                        new AuditEvent.AgreementAccepted(accountId, type.name(), given.agreementVersion())));
    }
}
