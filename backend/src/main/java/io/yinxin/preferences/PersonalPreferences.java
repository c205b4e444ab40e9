package io.yinxin.preferences;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Settings of an account on the page (ACC-70). */
final class PersonalPreferences {
    private PersonalPreferences() {}

    @Produces
    @Singleton
    static PersonalDataSource preferences(PersonalRows rows) {
        return rows.source(
                "preferences", Set.of("preference"), """
                        select key, value, changed_at from preference where account_id = $1 order by key""", "delete from preference where account_id = :account");
    }
}
