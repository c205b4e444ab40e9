package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNameProof;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whom a proof is of today: an organisation's is its administrator's, whoever that was when it was made. */
@Singleton
class ProofOwners {
    private final Accounts accounts;

    ProofOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    Uni<Profile> of(RealNameProof proof) {
        UUID organisationId = proof.organisationId();
        return organisationId == null
                ? accounts.profile(proof.accountId())
                : accounts.administratorOf(organisationId)
                        .flatMap(administrator -> administrator == null
                                ? accounts.profile(proof.accountId())
                                : Uni.createFrom().item(administrator));
    }
}
