package io.yinxin.accounts;

import io.yinxin.platform.security.UserKind;
import java.util.UUID;

/** Whose verification it is: an administrator stands for the organisation, everybody else for themselves (spec 10). */
record ProofSubject(UUID id, boolean ofOrganisation) {
    static ProofSubject of(Profile account) {
        UUID organisationId = account.organisationId();
        return account.kind() != UserKind.ENT_ADMIN || organisationId == null
                ? new ProofSubject(account.accountId(), false)
                : new ProofSubject(organisationId, true);
    }
}
