package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.SealedJson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where operators could be reached before their administrator entered something else. Else who changes mobile and e-mail
 * first could reset the password next, and the holder would not hear of it (OPR-22).
 */
@Singleton
class FormerContacts {
    private static final Contact NONE = new Contact(null, null);

    private final Pool pool;
    private final SealedJson sealed;
    private final OperatorsConfig config;
    private final Clock clock;

    FormerContacts(Pool pool, SealedJson sealed, OperatorsConfig config, Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.config = config;
        this.clock = clock;
    }

    /** Those of before several changes stay the first ones, and last longer. Joins the caller's transaction. */
    Uni<Void> keep(Profile before) {
        Contact contact = new Contact(before.mobile(), before.email());
        if (contact.equals(NONE)) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into operator_former_contact (account_id, contact, expires_at)
                                values (:account, :contact, :expires)
                                on conflict (account_id) do update set expires_at = excluded.expires_at,
                                contact = case when operator_former_contact.expires_at < :now then excluded.contact
                                else operator_former_contact.contact end""")
                        .setParameter("account", before.accountId())
                        .setParameter("contact", sealed.seal(contact))
                        .setParameter("expires", now().plus(config.formerContacts()))
                        .setParameter("now", now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Without mobile and e-mail if nothing was changed lately. Joins the caller's transaction. */
    Uni<Contact> of(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select contact from operator_former_contact
                                where account_id = :account and expires_at >= :now""", byte[].class)
                        .setParameter("account", accountId)
                        .setParameter("now", now())
                        .getResultList())
                .map(found -> found.isEmpty() ? NONE : sealed.open(found.getFirst(), Contact.class));
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from operator_former_contact where expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    record Contact(@Nullable String mobile, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[]";
        }
    }
}
