package io.yinxin.administratorrecovery;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** That somebody claims one's place, without who it is (ACC-70). */
final class PersonalClaims {
    private PersonalClaims() {}

    @Produces
    @Singleton
    static PersonalDataSource claims(PersonalRows rows) {
        return rows.source(
                "administratorClaims",
                Set.of("administratorrecovery_claim"),
                """
                        select claimed_at, effective_at from administratorrecovery_claim where account_id = $1 order by claimed_at""",
                "update administratorrecovery_claim set account_id = null where account_id = :account");
    }
}
