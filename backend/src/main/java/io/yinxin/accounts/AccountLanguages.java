package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The language an account's holder reads, for what is sent when the holder asks nothing (GEN-33): as at the first
 * sign-in, until another is chosen on the page. Past the account's version: it is no change others could lose.
 */
@Singleton
public class AccountLanguages {
    private final Pool pool;

    AccountLanguages(Pool pool) {
        this.pool = pool;
    }

    /** The holder signs in; what is known already stays, since the browser may be somebody else's. */
    public Uni<Void> learn(UUID accountId, Language language) {
        return write("update account set language = $2 where id = $1 and language is null", accountId, language);
    }

    /** The holder has chosen it. */
    public Uni<Void> choose(UUID accountId, Language language) {
        return write("update account set language = $2 where id = $1", accountId, language);
    }

    /** The account has another holder now. Joins the caller's transaction. */
    @WithTransaction
    Uni<Void> forget(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update account set language = null where id = :id")
                        .setParameter("id", accountId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> write(String statement, UUID accountId, Language language) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(accountId, language.tag()))
                .replaceWithVoid();
    }
}
