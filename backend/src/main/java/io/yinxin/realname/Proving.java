package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNameProof;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.ChangeError;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What every verification and its end have in common: it counts, the holder is told, the audit knows (GEN-31, RNV-11). */
@Singleton
class Proving {
    /** Questions back to the person, not refusals. */
    private static final Set<ErrorCode> PART_OF_THE_WAY = Set.of(
            CommonError.VALIDATION_FAILED,
            CommonError.CONFLICT_STALE,
            ChangeError.EFFECTS_NOT_ACCEPTED,
            RealNameError.STEP_REQUIRED);

    private final RealNames realNames;
    private final Notices notices;
    private final Audit audit;
    private final Texts texts;

    Proving(RealNames realNames, Notices notices, Audit audit, Texts texts) {
        this.realNames = realNames;
        this.notices = notices;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Joins the caller's transaction, as its last step.
     *
     * @param language to write in where the holder's is not known
     */
    Uni<RealName> prove(Profile account, RealNameMethod method, ProofBasis basis, Language language) {
        return realNames
                .grant(account, method, basis)
                .chain(() -> realNames.of(account))
                .call(reached -> tell(account, MessageTemplate.REAL_NAME_VERIFIED, method, reached, language))
                .call(reached -> audit.record(new AuditEvent.RealNameProven(
                        account.accountId(), method.name(), reached.level().name())));
    }

    /** Joins the caller's transaction. */
    Uni<Void> end(Profile account, RealNameProof proof, ProofEnd cause) {
        return realNames
                .end(account, proof, cause)
                .chain(() -> realNames.of(account))
                .call(left -> tell(account, MessageTemplate.REAL_NAME_ENDED, proof.method(), left, Language.ZH_CN))
                .call(left -> audit.record(new AuditEvent.RealNameEnded(
                        account.accountId(), proof.method().name(), cause.name())))
                .replaceWithVoid();
    }

    /** Puts a refusal on record before it is passed on. Outside of transactions. */
    <T> Uni<T> auditRefusal(UUID accountId, RealNameMethod method, Uni<T> attempt) {
        return attempt.onFailure(Proving::isRefusal)
                .call(refusal -> audit.recordApart(
                        new AuditEvent.RealNameRefused(accountId, method.name(), ((DomainException) refusal).code())));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof DomainException refusal && !PART_OF_THE_WAY.contains(refusal.code());
    }

    private Uni<Void> tell(
            Profile account, MessageTemplate template, RealNameMethod method, RealName level, Language language) {
        Language own = account.languageOr(language);
        Map<String, String> parameters = Map.of(
                "username", Masks.shortMask(account.username()),
                "method", texts.label("realName.method." + method.name(), own),
                "level", texts.label("realName.level." + level.level().name(), own));
        return notices.tell(account.mobile(), account.email(), template, parameters, own);
    }
}
