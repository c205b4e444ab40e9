package io.yinxin.upgrades;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Applications to become an operator (ACC-70); one that waits is withdrawn with its account. */
final class PersonalUpgrades {
    private PersonalUpgrades() {}

    @Produces
    @Singleton
    static PersonalDataSource upgrades(PersonalRows rows) {
        return rows.source(
                "upgrades",
                Set.of("upgrade"),
                """
                        select o.name as organisation, u.state, u.applied_at, u.ended_at, u.reason
                        from upgrade u join organisation o on o.id = u.organisation_id
                        where u.account_id = $1 order by u.applied_at, u.id""",
                "update upgrade set state = 'WITHDRAWN', ended_at = now() where account_id = :account and state = 'APPLIED'");
    }
}
