package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.DocumentFindings;
import io.yinxin.changes.FreeDocuments;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.verification.Checks;
import io.yinxin.verification.PersonClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes name and document of the holder (ACC-11 to ACC-14, ACC-28 to ACC-32). */
@ApplicationScoped
class ChangeIdentity {
    private static final String WHAT = "IDENTITY";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final FormCheck forms;
    private final DocumentFindings documents;
    private final FreeDocuments freeDocuments;
    private final Checks checks;
    private final ChangeSteps steps;
    private final Caller caller;

    ChangeIdentity(
            Accounts accounts,
            AccountChanges changes,
            FormCheck forms,
            DocumentFindings documents,
            FreeDocuments freeDocuments,
            Checks checks,
            ChangeSteps steps,
            Caller caller) {
        this.accounts = accounts;
        this.changes = changes;
        this.forms = forms;
        this.documents = documents;
        this.freeDocuments = freeDocuments;
        this.checks = checks;
        this.steps = steps;
        this.caller = caller;
    }

    /**
     * The register is asked before the transaction, and what it has confirmed is not asked again when the person comes back
     * with the effects accepted (GEN-52).
     *
     * @throws DomainException VALIDATION_FAILED with all fields, CONFLICT_STALE, ID_NUMBER_DUPLICATE, ID_CHECK_FAILED,
     *     ID_DATES_NOT_CONFIRMED, CHECK_LIMIT, PROVIDER_UNAVAILABLE, EFFECTS_NOT_ACCEPTED
     */
    @Requires(Right.CHANGE_IDENTITY)
    Uni<ChangeDone> change(IdentityForm form) {
        return accounts.profile(caller.requireUser().accountId())
                .invoke(account -> judge(account, form))
                .flatMap(account -> steps.auditRefusal(account, WHAT, change(account, form)));
    }

    private Uni<ChangeDone> change(Profile account, IdentityForm form) {
        Holder holder = holder(form);
        Change change = Change.ofHolder(account, holder);
        return change.isNone()
                ? Uni.createFrom().item(ChangeDone.NOTHING)
                : check(account, holder)
                        .chain(() -> Panache.withTransaction(() -> save(account, holder, change, form)));
    }

    private void judge(Profile account, IdentityForm form) {
        Holder holder = account.holder();
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        findings.add(documents.ofHolder(account.kind(), form, holder == null ? null : holder.idType()));
        findings.refuseAny();
        ChangeSteps.requireVersion(account.version(), form.version());
    }

    private Uni<Void> check(Profile account, Holder holder) {
        return DocumentType.ID_CARD.name().equals(holder.idType())
                ? checks.holderOf(account.accountId(), claim(holder))
                : Uni.createFrom().voidItem();
    }

    private Uni<ChangeDone> save(Profile account, Holder holder, Change change, IdentityForm form) {
        return requireFree(account, holder, change)
                .chain(() -> steps.effects(account, change, form.acceptedEffects()))
                .flatMap(effects -> changes.changeHolder(account.accountId(), account.version(), holder)
                        .flatMap(changed -> steps.follow(
                                changed,
                                effects,
                                MessageTemplate.IDENTITY_CHANGED,
                                WHAT,
                                change.items(),
                                Map.of("before", masked(account.holder()), "after", masked(holder)))));
    }

    private static String masked(@Nullable Holder holder) {
        return holder == null
                ? ""
                : Masks.name(holder.name())
                        + " "
                        + Masks.document(DocumentType.ID_CARD.name().equals(holder.idType()), holder.idNumber());
    }

    /** An individual may state any document the register confirms; that somebody else has it, too, is not told. */
    private Uni<Void> requireFree(Profile account, Holder holder, Change change) {
        UUID organisationId = account.organisationId();
        boolean otherDocument =
                change.items().contains(ChangedItem.ID_TYPE) || change.items().contains(ChangedItem.ID_NUMBER);
        return organisationId == null || !otherDocument
                ? Uni.createFrom().voidItem()
                : freeDocuments.require(
                        organisationId, account.kind(), account.accountId(), holder.idType(), holder.idNumber());
    }

    private static Holder holder(IdentityForm form) {
        return new Holder(
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.idType()),
                Objects.requireNonNull(form.idNumber()),
                date(form.idValidFrom()),
                date(form.idValidTo()));
    }

    private static PersonClaim claim(Holder holder) {
        return new PersonClaim(
                holder.name(), holder.idType(), holder.idNumber(), holder.idValidFrom(), holder.idValidTo());
    }

    /** Long-term has no end date. */
    private static @Nullable LocalDate date(@Nullable String typed) {
        return IdentityDocumentRules.date(typed).orElse(null);
    }
}
