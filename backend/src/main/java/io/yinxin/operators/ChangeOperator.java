package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.FreeDocuments;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Corrects an operator's data (OPR-18, OPR-19, OPR-22), the state with them if it was chosen anew. */
@ApplicationScoped
class ChangeOperator {
    private final OwnOperators own;
    private final FormCheck forms;
    private final IdentityOfOperator identity;
    private final FreeDocuments documents;
    private final OperatorEffects effects;
    private final OperatorAccounts operators;
    private final SwitchOperator switcher;
    private final FormerContacts contacts;
    private final OperatorNotices notices;
    private final Audit audit;

    ChangeOperator(
            OwnOperators own,
            FormCheck forms,
            IdentityOfOperator identity,
            FreeDocuments documents,
            OperatorEffects effects,
            OperatorAccounts operators,
            SwitchOperator switcher,
            FormerContacts contacts,
            OperatorNotices notices,
            Audit audit) {
        this.own = own;
        this.forms = forms;
        this.identity = identity;
        this.documents = documents;
        this.effects = effects;
        this.operators = operators;
        this.switcher = switcher;
        this.contacts = contacts;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * What would follow is told before anybody outside is asked, and looked at again in the transaction.
     *
     * @throws DomainException NOT_FOUND, OPERATORS_BLOCKED, CONFLICT_STALE; VALIDATION_FAILED with all fields that are
     *     wrong; EFFECTS_NOT_ACCEPTED; ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> change(String operatorId, OperatorChangeForm form) {
        return own.find(operatorId, OperatorAct.CHANGE)
                .flatMap(before -> checked(before, form))
                .call(change -> Panache.withSession(() -> effects.requireAccepted(change, form.acceptedEffects())))
                .call(change -> change.ofIdentity()
                        ? identity.check(change.after().holder(), change.after().mobile())
                        : Uni.createFrom().voidItem())
                .flatMap(change -> Panache.withTransaction(() -> change(change, form)));
    }

    private Uni<OperatorChange> checked(Profile before, OperatorChangeForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        StatedIdentity stated = StatedIdentity.of(form, before.holder());
        Holder former = before.holder();
        boolean same = former != null && stated.equals(StatedIdentity.of(former));
        if (!same) {
            findings.add(forms.findings(stated));
        }
        findings.refuseAny();
        if (before.version() != Objects.requireNonNull(form.version())) {
            return Uni.createFrom().failure(new DomainException(CommonError.CONFLICT_STALE));
        }
        OperatorChange change = OperatorChange.of(before, form, same && former != null ? former : stated.holder());
        return findings.of(Panache.withTransaction(() -> requireFree(change)))
                .invoke(findings::refuseAny)
                .replaceWith(change);
    }

    private Uni<Void> change(OperatorChange change, OperatorChangeForm form) {
        Profile before = change.before();
        UUID organisationId = own.organisationId();
        return own.require(OperatorAct.CHANGE)
                .chain(() -> requireFree(change))
                .chain(() -> effects.requireAccepted(change, form.acceptedEffects()))
                .flatMap(accepted -> operators
                        .change(organisationId, before.accountId(), before.version(), change.after())
                        .call(after -> effects.apply(after, accepted)))
                .call(after -> change.items().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notices.changed(before, after, change.fields())
                                .chain(() -> change.ofContact()
                                        ? contacts.keep(before)
                                        : Uni.createFrom().voidItem())
                                .chain(() -> audit.record(new AuditEvent.OperatorManaged(
                                        after.accountId(), "OPERATOR_CHANGED", change.trail()))))
                .flatMap(after ->
                        form.state() == null ? Uni.createFrom().voidItem() : switcher.set(after, form.state()));
    }

    private Uni<Void> requireFree(OperatorChange change) {
        Holder holder = change.after().holder();
        return change.ofDocument()
                ? documents.require(
                        own.organisationId(),
                        UserKind.ENT_OPERATOR,
                        change.before().accountId(),
                        holder.idType(),
                        holder.idNumber())
                : Uni.createFrom().voidItem();
    }
}
