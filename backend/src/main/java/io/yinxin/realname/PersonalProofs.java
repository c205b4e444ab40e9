package io.yinxin.realname;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Verifications under way (ACC-70); what came of them is the account's. */
final class PersonalProofs {
    private PersonalProofs() {}

    @Produces
    @Singleton
    static PersonalDataSource wizard(PersonalRows rows) {
        return rows.source(
                "verificationSteps",
                Set.of("realname_wizard"),
                "select content as content_json, changed_at from realname_wizard where account_id = $1",
                "delete from realname_wizard where account_id = :account");
    }

    @Produces
    @Singleton
    static PersonalDataSource bankVisits(PersonalRows rows) {
        return rows.source(
                "bankVisits",
                Set.of("realname_bank_visit"),
                """
                        select bank_code, org_name, uscc, org_code, started_at, settled_at
                        from realname_bank_visit where account_id = $1 order by started_at, visit_id""",
                "delete from realname_bank_visit where account_id = :account");
    }
}
