package io.yinxin.cards;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Card and certificate of an account (ACC-70). */
final class PersonalCards {
    private PersonalCards() {}

    @Produces
    @Singleton
    static PersonalDataSource card(PersonalRows rows) {
        return rows.source("card", Set.of("card_binding"), """
                        select card_no, kind, medium, holder_name, holder_id_type, holder_id_number, org_name, uscc, org_code, cert_serial,
                        issuer, valid_from, valid_to, bound_at from card_binding where account_id = $1""");
    }

    @Produces
    @Singleton
    static PersonalDataSource kept(PersonalRows rows) {
        return rows.source(
                "cardsNotTaken", Set.of("card_kept"), """
                        select card_no, kept_at from card_kept where account_id = $1 order by kept_at""", "delete from card_kept where account_id = :account");
    }
}
