package io.yinxin.passwordrecovery;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** New passwords that wait, without the password (ACC-70). */
final class PersonalRecoveries {
    private PersonalRecoveries() {}

    @Produces
    @Singleton
    static PersonalDataSource waiting(PersonalRows rows) {
        return rows.source(
                "waitingPasswords",
                Set.of("passwordrecovery_chosen"),
                """
                        select method, chosen_at, effective_at from passwordrecovery_chosen where account_id = $1 order by chosen_at""",
                "delete from passwordrecovery_chosen where account_id = :account");
    }
}
