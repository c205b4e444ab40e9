package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.NewAccount;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Creates an account with consent and record, all within the caller's transaction (REG-08). */
@Singleton
class NewUsers {
    private final Accounts accounts;
    private final Agreements agreements;
    private final Audit audit;
    private final Caller caller;

    NewUsers(Accounts accounts, Agreements agreements, Audit audit, Caller caller) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param agreementVersion of the agreement of that kind of registration, found to be the present one */
    Uni<UUID> create(RegistrationKind kind, NewAccount account, int agreementVersion) {
        return accounts.create(account).call(id -> consent(kind, account, id, agreementVersion));
    }

    /** @param otherwise the origin of an account that no partner site has handed in */
    static AccountOrigin origin(Draft<?> draft, AccountOrigin otherwise) {
        return draft.partner() == null ? otherwise : AccountOrigin.PARTNER;
    }

    private Uni<Void> consent(RegistrationKind kind, NewAccount account, UUID id, int version) {
        return agreements
                .accept(id, kind.agreement(), version, caller.address())
                .chain(() -> audit.record(new AuditEvent.Registered(
                        id,
                        account.organisationId(),
                        account.kind().name(),
                        account.origin().name())))
                .chain(() -> audit.record(
                        new AuditEvent.AgreementAccepted(id, kind.agreement().name(), version)));
    }
}
