package io.yinxin.directory;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What became of sending the data to the government directory (ACC-70). */
final class PersonalSync {
    private PersonalSync() {}

    @Produces
    @Singleton
    static PersonalDataSource directorySync(PersonalRows rows) {
        return rows.source(
                "directorySync",
                Set.of("directory_sync"),
                """
                        select state, reason, consented_at, asked_at, attempts from directory_sync where account_id = $1""",
                "delete from directory_sync where account_id = :account");
    }
}
