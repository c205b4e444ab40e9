package io.yinxin.seals;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Signatures of a person, and seals with the person's certificate (ACC-70); they go with the account (ACC-79). */
final class PersonalSignatures {
    private PersonalSignatures() {}

    @Produces
    @Singleton
    static PersonalDataSource signatures(PersonalRows rows) {
        return rows.source(
                "signatures", Set.of("seal_signature"), """
                        select name, state, made_at from seal_signature where account_id = $1 order by made_at""", "delete from seal_signature where account_id = :account");
    }

    /** The seal object names its operator; number, kind and times stay for those who check what was sealed. */
    @Produces
    @Singleton
    static PersonalDataSource seals(PersonalRows rows) {
        return rows.source(
                "seals",
                Set.of("seal"),
                """
                        select number, name, kind, state, valid_from, valid_to, made_at from seal
                        where operator_account = $1 order by made_at""",
                "with gone as (delete from seal_content where seal_id in "
                        + "(select id from seal where operator_account = :account)), "
                        + "gone_formerly as (delete from seal_former where seal_id in "
                        + "(select id from seal where operator_account = :account)) "
                        + "update seal set state = 'DELETED', disabled_for = null, note = null "
                        + "where operator_account = :account");
    }
}
