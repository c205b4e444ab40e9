package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.Agreements;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Checks the form of an overseas organisation and creates its account (REG-39…REG-46). */
@ApplicationScoped
class ConfirmOverseas {
    private final Drafts drafts;
    private final FormCheck forms;
    private final Agreements agreements;
    private final Proofs proofs;
    private final ExistenceLimit limit;
    private final OverseasOrganisations organisations;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final NewUsers users;
    private final UsernameReservations usernames;

    ConfirmOverseas(
            Drafts drafts,
            FormCheck forms,
            Agreements agreements,
            Proofs proofs,
            ExistenceLimit limit,
            OverseasOrganisations organisations,
            Passwords passwords,
            OneTimeCodes codes,
            NewUsers users,
            UsernameReservations usernames) {
        this.drafts = drafts;
        this.forms = forms;
        this.agreements = agreements;
        this.proofs = proofs;
        this.limit = limit;
        this.organisations = organisations;
        this.passwords = passwords;
        this.codes = codes;
        this.users = users;
        this.usernames = usernames;
    }

    /**
     * @throws DomainException REGISTRATION_EXPIRED; VALIDATION_FAILED with all fields that are wrong; OVERSEAS_EXISTS,
     *     CHECK_LIMIT, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Registered> confirm(String registrationId, OverseasForm form) {
        return drafts.use(registrationId, RegistrationKind.OVERSEAS, DraftContent.OfOverseas.class)
                .flatMap(draft -> checkForm(draft, form)
                        .call(() -> refuseKnown(form))
                        .flatMap(code -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash -> Panache.withTransaction(() -> create(draft, form, hash, code))))
                        .call(() -> usernames.release(draft.id()))
                        .map(id -> new Registered(id, Objects.requireNonNull(form.username()))));
    }

    private Uni<CheckedCode> checkForm(Draft<?> draft, OverseasForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return findings.of(agreements.requireTick(draft.kind().agreement(), form.agreementVersion(), form.agree()))
                .chain(() -> proofs.email(draft, form.email(), form.emailCode(), findings))
                .call(code -> proofs.username(draft, form.username(), code != null, findings))
                .invoke(findings::refuseAny)
                .map(Objects::requireNonNull);
    }

    private Uni<Void> refuseKnown(OverseasForm form) {
        String number = form.countryRegNo();
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Boolean> known =
                Uni.createFrom().deferred(() -> organisations.has(Objects.requireNonNull(form.country()), number));
        return limit.guard(Objects.requireNonNull(form.email()), known)
                .invoke(exists -> {
                    if (exists) {
                        throw DomainException.at("countryRegNo", AccountError.OVERSEAS_EXISTS);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<UUID> create(Draft<?> draft, OverseasForm form, String hash, CheckedCode code) {
        NewAccount account = new NewAccount(
                draft.kind().userKind(),
                Objects.requireNonNull(form.username()),
                null,
                null,
                null,
                Objects.requireNonNull(form.email()),
                hash,
                NewUsers.origin(draft, AccountOrigin.SELF),
                true,
                draft.partner());
        return drafts.finish(draft)
                .chain(() -> codes.redeem(code))
                .chain(() -> users.create(draft.kind(), account, Objects.requireNonNull(form.agreementVersion())))
                .call(id -> organisations.put(id, data(form)));
    }

    private static OverseasData data(OverseasForm form) {
        return new OverseasData(
                Objects.requireNonNull(form.country()),
                form.countryRegNo(),
                Objects.requireNonNull(form.orgName()),
                form.department(),
                form.jobTitle(),
                Objects.requireNonNull(form.contactName()),
                Objects.requireNonNull(form.contactPhone()),
                form.contactFax(),
                form.contactMobile(),
                Objects.requireNonNull(form.address()),
                form.notes());
    }
}
