package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Holder;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.verification.Checks;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an operator is who the administrator says: asked of the register of persons, for ID cards (OPR-09). */
@Singleton
class IdentityOfOperator {
    private final Checks checks;

    IdentityOfOperator(Checks checks) {
        this.checks = checks;
    }

    /** Never inside a transaction. @throws DomainException ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE */
    Uni<Void> check(Holder holder, @Nullable String mobile) {
        return DocumentType.ID_CARD.name().equals(holder.idType())
                ? checks.holder(
                        new PersonClaim(
                                holder.name(),
                                holder.idType(),
                                holder.idNumber(),
                                holder.idValidFrom(),
                                holder.idValidTo()),
                        mobile)
                : Uni.createFrom().voidItem();
    }

    /** Of a form that was found to be right. */
    static Holder holder(NewOperatorForm form) {
        return new Holder(
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.idType()),
                Objects.requireNonNull(form.idNumber()),
                IdentityDocumentRules.date(form.idValidFrom()).orElse(null),
                IdentityDocumentRules.date(form.idValidTo()).orElse(null));
    }
}
