package io.yinxin.qualifications;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Which versions of the organisation's qualifications an administrator has made (ACC-70). They are the organisation's, and go
 * when nobody is left who could see them (ACC-79).
 */
final class PersonalQualifications {
    private static final String LEFT_ALONE = "(select a.organisation_id from account a where a.id = :account "
            + "and a.kind = 'ENT_ADMIN' and not exists (select 1 from account other "
            + "where other.organisation_id = a.organisation_id and other.kind = 'ENT_ADMIN' and other.state <> 'DELETED' "
            + "and other.id <> a.id))";

    private PersonalQualifications() {}

    @Produces
    @Singleton
    static PersonalDataSource versions(PersonalRows rows) {
        return rows.source(
                "qualificationChanges",
                Set.of("qualification_version"),
                "select version, source, changed_at from qualification_version where account_id = $1 order by changed_at, id",
                "with records as (delete from qualification_record where organisation_id = " + LEFT_ALONE
                        + "), answers as (delete from qualification_synchronisation where organisation_id = "
                        + LEFT_ALONE
                        + ") delete from qualification_version where organisation_id = " + LEFT_ALONE);
    }
}
