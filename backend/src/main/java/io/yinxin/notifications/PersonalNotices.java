package io.yinxin.notifications;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Messages to phone and e-mail of an account; their texts are forgotten when they are sent (ACC-71). Only where it is proven whose they are. */
final class PersonalNotices {
    private PersonalNotices() {}

    @Produces
    @Singleton
    static PersonalDataSource notices(PersonalRows rows) {
        return rows.source("messages", Set.of("notification_message"), """
                        select n.channel, n.template, n.receiver_masked, n.state, n.created_at, n.done_at
                        from account a join notification_message n
                        on n.receiver_digest = a.mobile_index and a.mobile_verified or n.receiver_digest = a.email_index and a.email_verified
                        where a.id = $1 order by n.created_at desc, n.id""");
    }
}
