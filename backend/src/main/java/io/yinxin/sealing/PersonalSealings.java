package io.yinxin.sealing;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What a person sealed (ACC-70); the record is the organisation's and is kept for its time (SEL-72). */
final class PersonalSealings {
    private PersonalSealings() {}

    @Produces
    @Singleton
    static PersonalDataSource uses(PersonalRows rows) {
        return rows.source("sealings", Set.of("sealing_use"), """
                        select used_at, seal_name, seal_number, title, result from sealing_use
                        where account_id = $1 order by used_at""");
    }

    @Produces
    @Singleton
    static PersonalDataSource permissions(PersonalRows rows) {
        return rows.source(
                "sealPermissions",
                Set.of("sealing_permission"),
                """
                        select seal_id, ends_on, most_uses, used, granted_at from sealing_permission
                        where account_id = $1 order by granted_at""",
                "delete from sealing_permission where account_id = :account");
    }
}
