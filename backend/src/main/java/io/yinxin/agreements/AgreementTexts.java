package io.yinxin.agreements;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Reads published texts. A version with a date to come is not published yet. */
@Singleton
class AgreementTexts {
    private static final String SELECT = "select type, version, title, text, published_at from agreement_text "
            + "where type = $1 and language = $2 and published_at <= $3 ";

    private final Pool pool;
    private final Clock clock;

    AgreementTexts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The version in force. @throws DomainException NOT_FOUND */
    Uni<AgreementText> current(AgreementType type, Language language) {
        return pool.preparedQuery(SELECT + "order by version desc limit 1")
                .execute(Tuple.of(type.name(), language.tag(), OffsetDateTime.now(clock)))
                .map(AgreementTexts::single);
    }

    /** Any version ever published; holders may read again what they agreed to. @throws DomainException NOT_FOUND */
    Uni<AgreementText> version(AgreementType type, int version, Language language) {
        return pool.preparedQuery(SELECT + "and version = $4")
                .execute(Tuple.of(type.name(), language.tag(), OffsetDateTime.now(clock), version))
                .map(AgreementTexts::single);
    }

    private static AgreementText single(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        Row row = rows.iterator().next();
        return new AgreementText(
                AgreementType.valueOf(row.getString("type")),
                row.getInteger("version"),
                row.getString("title"),
                row.getString("text"),
                row.getOffsetDateTime("published_at"));
    }
}
