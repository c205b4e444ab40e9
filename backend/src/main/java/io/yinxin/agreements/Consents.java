package io.yinxin.agreements;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who agreed to what. */
@Singleton
class Consents {
    private final Pool pool;
    private final Clock clock;

    Consents(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Agreeing twice to one version leaves the first consent as it is. */
    Uni<Void> add(UUID accountId, AgreementType type, int version, String clientAddress) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into agreement_consent (account_id, type, version, accepted_at, client_address) "
                                        + "values (:account, :type, :version, :now, :address) on conflict do nothing")
                        .setParameter("account", accountId)
                        .setParameter("type", type.name())
                        .setParameter("version", version)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("address", clientAddress)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<AcceptedAgreement>> of(UUID accountId, Language language) {
        return pool.preparedQuery("select c.type, c.version, t.title, c.accepted_at from agreement_consent c "
                        + "join agreement_text t on t.type = c.type and t.version = c.version and t.language = $2 "
                        + "where c.account_id = $1 order by c.accepted_at desc, c.type")
                .execute(Tuple.of(accountId, language.tag()))
                .map(Consents::accepted);
    }

    private static List<AcceptedAgreement> accepted(RowSet<Row> rows) {
        List<AcceptedAgreement> accepted = new ArrayList<>();
        for (Row row : rows) {
            accepted.add(new AcceptedAgreement(
                    AgreementType.valueOf(row.getString("type")),
                    row.getInteger("version"),
                    row.getString("title"),
                    row.getOffsetDateTime("accepted_at")));
        }
        return accepted;
    }
}
