package io.yinxin.changeover;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Changes of administrator an account was part of (ACC-70). */
final class PersonalNominations {
    private PersonalNominations() {}

    @Produces
    @Singleton
    static PersonalDataSource nominations(PersonalRows rows) {
        return rows.source("changeOvers", Set.of("changeover_nomination"), """
                        select case when account_id = $1 then 'FORMER' else 'NEXT' end as role, way, state, named_at,
                        expires_at, ended_at
                        from changeover_nomination where account_id = $1 or nominee_id = $1 order by named_at, id""", """
                        update changeover_nomination set state = 'LAPSED', ended_at = now()
                        where state = 'OPEN' and (account_id = :account or nominee_id = :account)""");
    }
}
