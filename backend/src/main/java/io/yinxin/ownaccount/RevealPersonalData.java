package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.ProveHolder;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows the holder the own document number and phone in full, for the password or the card (GEN-30). */
@ApplicationScoped
class RevealPersonalData {
    private final Accounts accounts;
    private final ProveHolder proveHolder;
    private final Audit audit;
    private final Caller caller;

    RevealPersonalData(Accounts accounts, ProveHolder proveHolder, Audit audit, Caller caller) {
        this.accounts = accounts;
        this.proveHolder = proveHolder;
        this.audit = audit;
        this.caller = caller;
    }

    @Schema(name = "Revealed")
    record Revealed(@Nullable String idNumber, @Nullable String mobile) {
        static Revealed of(Profile profile) {
            Holder holder = profile.holder();
            return new Revealed(holder == null ? null : holder.idNumber(), profile.mobile());
        }

        @Override
        public String toString() {
            return "Revealed";
        }
    }

    /** @throws DomainException what {@link ProveHolder#prove} throws, BUSY */
    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<Revealed> reveal(@Nullable String password, @Nullable CardTokenForm token) {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(profile -> proveHolder
                        .prove(profile, password, token)
                        .onFailure(DomainException.class)
                        .call(refusal -> audit.recordApart(
                                new AuditEvent.RevealRefused(profile.accountId(), ((DomainException) refusal).code())))
                        .call(() -> audit.recordApart(new AuditEvent.PersonalDataRevealed(profile.accountId())))
                        .replaceWith(() -> Revealed.of(profile)));
    }
}
