package io.yinxin.sessions;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sign-ins of an account (ACC-70). */
final class PersonalSessions {
    private PersonalSessions() {}

    @Produces
    @Singleton
    static PersonalDataSource sessions(PersonalRows rows) {
        return rows.source("sessions", Set.of("session"), """
                        select opened_at, method, last_seen_at, expires_at, ended_at, end_reason, client_address, user_agent
                        from session where account_id = $1 order by opened_at desc, id""");
    }
}
