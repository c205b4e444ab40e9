package io.yinxin.audit;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What happened to an account (ACC-70): all of it, not the last 90 days alone. Details of what staff did are not its, nor
 * where others were who did something to it (ACC-71).
 */
final class PersonalActivity {
    private PersonalActivity() {}

    @Produces
    @Singleton
    static PersonalDataSource activity(PersonalRows rows) {
        return rows.source("activity", Set.of("audit_record"), """
                        select at, action, method, case when actor in ('account:' || account_id, 'anonymous')
                        then client_address else '-' end as client_address, case when actor like 'staff:%' then null else details end as details, result
                        from audit_record where account_id = $1 order by at desc, seq desc""");
    }
}
