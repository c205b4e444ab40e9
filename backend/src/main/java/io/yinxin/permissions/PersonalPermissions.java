package io.yinxin.permissions;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What an operator was permitted by somebody (ACC-70); all others have the default set. */
final class PersonalPermissions {
    private PersonalPermissions() {}

    @Produces
    @Singleton
    static PersonalDataSource permissions(PersonalRows rows) {
        return rows.source(
                "permissions",
                Set.of("permission_grant"),
                """
                        select g.permissions, array(select r.name from permission_role r
                        where cast(r.id as text) = any(g.roles) order by r.name) as roles
                        from permission_grant g where g.account_id = $1""",
                "delete from permission_grant where account_id = :account");
    }
}
