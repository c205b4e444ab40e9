package io.yinxin.agreements;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Agreements an account has accepted (ACC-70); they are kept, see ACC-80. */
final class PersonalConsents {
    private PersonalConsents() {}

    @Produces
    @Singleton
    static PersonalDataSource agreements(PersonalRows rows) {
        return rows.source("agreements", Set.of("agreement_consent"), """
                        select type, version, accepted_at, client_address
                        from agreement_consent where account_id = $1 order by accepted_at, type, version""");
    }
}
