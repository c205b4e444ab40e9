package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.accounts.InitialPasswords.Initial;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.FreeDocuments;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Creates an operator without card, who has to change the initial password at the first sign-in (OPR-09 to OPR-12). */
@ApplicationScoped
class CreateOperator {
    /** As long as asking the register of persons may take. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final OwnOperators own;
    private final OperatorsConfig config;
    private final Throttle throttle;
    private final FormCheck forms;
    private final UsernameReservations usernames;
    private final FreeDocuments documents;
    private final IdentityOfOperator identity;
    private final InitialPasswords initialPasswords;
    private final Accounts accounts;
    private final OperatorNotices notices;
    private final Audit audit;

    CreateOperator(
            OwnOperators own,
            OperatorsConfig config,
            Throttle throttle,
            FormCheck forms,
            UsernameReservations usernames,
            FreeDocuments documents,
            IdentityOfOperator identity,
            InitialPasswords initialPasswords,
            Accounts accounts,
            OperatorNotices notices,
            Audit audit) {
        this.own = own;
        this.config = config;
        this.throttle = throttle;
        this.forms = forms;
        this.usernames = usernames;
        this.documents = documents;
        this.identity = identity;
        this.initialPasswords = initialPasswords;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** The new operator, and what to hand over. */
    record Created(Profile operator, String initialPassword) {
        @Override
        public String toString() {
            return "Created[" + operator.accountId() + "]";
        }
    }

    /**
     * @throws DomainException VALIDATION_FAILED with all fields that are wrong, among them USERNAME_TAKEN and
     *     ID_NUMBER_DUPLICATE; ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Created> create(NewOperatorForm form) {
        UUID organisationId = own.organisationId();
        UUID attempt = Ids.next();
        return own.require(OperatorAct.ADD)
                .chain(() -> throttle.count(
                        "operator-create",
                        organisationId.toString(),
                        config.perHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS))
                .chain(() -> check(organisationId, attempt, form))
                .chain(() -> identity.check(IdentityOfOperator.holder(form), form.mobile()))
                .chain(() -> initialPasswords.next(UserKind.ENT_OPERATOR, Objects.requireNonNull(form.username())))
                .flatMap(initial -> Panache.withTransaction(() -> create(organisationId, form, initial))
                        .map(operator -> new Created(operator, initial.password())))
                .eventually(() -> usernames.release(attempt));
    }

    private Uni<Void> check(UUID organisationId, UUID attempt, NewOperatorForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        Uni<Void> username = findings.has("username")
                ? Uni.createFrom().voidItem()
                : findings.of(usernames.reserve(Objects.requireNonNull(form.username()), attempt, KEPT));
        return username.chain(() -> findings.has("idNumber") || findings.has("idType")
                        ? Uni.createFrom().voidItem()
                        : findings.of(Panache.withTransaction(() -> requireFree(organisationId, form))))
                .invoke(findings::refuseAny);
    }

    private Uni<Profile> create(UUID organisationId, NewOperatorForm form, Initial initial) {
        NewAccount account = new NewAccount(
                        UserKind.ENT_OPERATOR,
                        Objects.requireNonNull(form.username()),
                        organisationId,
                        IdentityOfOperator.holder(form),
                        form.mobile(),
                        form.email(),
                        initial.hash(),
                        AccountOrigin.ADMIN_CREATED)
                .withInitialPassword();
        return accounts.keepAdministrator(organisationId)
                .chain(() -> requireFree(organisationId, form))
                .chain(() -> accounts.create(account))
                .flatMap(accounts::profile)
                .call(notices::created)
                .call(operator -> audit.record(new AuditEvent.Registered(
                        operator.accountId(),
                        organisationId,
                        UserKind.ENT_OPERATOR.name(),
                        AccountOrigin.ADMIN_CREATED.name())));
    }

    private Uni<Void> requireFree(UUID organisationId, NewOperatorForm form) {
        return documents.require(
                organisationId,
                UserKind.ENT_OPERATOR,
                null,
                Objects.requireNonNull(form.idType()),
                Objects.requireNonNull(form.idNumber()));
    }
}
