package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.OverseasData;
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

/** Shows the holder the own document number and phones in full, for the password or the card (GEN-30). */
@ApplicationScoped
class RevealPersonalData {
    private final OwnRecord records;
    private final ProveHolder proveHolder;
    private final Audit audit;
    private final Caller caller;

    RevealPersonalData(OwnRecord records, ProveHolder proveHolder, Audit audit, Caller caller) {
        this.records = records;
        this.proveHolder = proveHolder;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param contactPhone of an overseas organisation, as are fax and contactMobile */
    @Schema(name = "Revealed")
    record Revealed(
            @Nullable String idNumber,
            @Nullable String mobile,
            @Nullable String contactPhone,
            @Nullable String contactFax,
            @Nullable String contactMobile) {
        static Revealed of(OwnRecord.Own own) {
            Holder holder = own.profile().holder();
            OverseasData overseas =
                    own.overseas() == null ? null : own.overseas().data();
            return new Revealed(
                    holder == null ? null : holder.idNumber(),
                    own.profile().mobile(),
                    overseas == null ? null : overseas.contactPhone(),
                    overseas == null ? null : overseas.contactFax(),
                    overseas == null ? null : overseas.contactMobile());
        }

        @Override
        public String toString() {
            return "Revealed";
        }
    }

    /** @throws DomainException what {@link ProveHolder#prove} throws, BUSY */
    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<Revealed> reveal(@Nullable String password, @Nullable CardTokenForm token) {
        return records.of(caller.requireUser().accountId()).flatMap(own -> prove(own, password, token));
    }

    private Uni<Revealed> prove(OwnRecord.Own own, @Nullable String password, @Nullable CardTokenForm token) {
        Profile profile = own.profile();
        return proveHolder
                .prove(profile, password, token)
                .onFailure(DomainException.class)
                .call(refusal -> audit.recordApart(
                        new AuditEvent.RevealRefused(profile.accountId(), ((DomainException) refusal).code())))
                .call(() -> audit.recordApart(new AuditEvent.PersonalDataRevealed(profile.accountId())))
                .replaceWith(() -> Revealed.of(own));
    }
}
