package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Captchas not answered yet. Taking one deletes it, so that it can be answered once even by two requests at a time. */
@Singleton
class CaptchaStore {
    private final Pool pool;
    private final Clock clock;
    private final int seconds;

    CaptchaStore(Pool pool, Clock clock, CodesConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.seconds = config.captcha().seconds();
    }

    Uni<Void> keep(UUID id, Captcha captcha) {
        return pool.preparedQuery("insert into code_captcha (id, kind, digest, expires_at) values ($1, $2, $3, $4)")
                .execute(Tuple.of(
                        id,
                        captcha.kind().name(),
                        Buffer.buffer(captcha.digest()),
                        OffsetDateTime.now(clock).plusSeconds(seconds)))
                .replaceWithVoid();
    }

    /** @throws DomainException CAPTCHA_WRONG when it is unknown, answered before, or out of time */
    Uni<Captcha> take(@Nullable UUID id) {
        if (id == null) {
            return Uni.createFrom().failure(CaptchaAnswers.wrong());
        }
        return pool.preparedQuery(
                        "delete from code_captcha where id = $1 returning kind, digest, expires_at > $2 as open")
                .execute(Tuple.of(id, OffsetDateTime.now(clock)))
                .map(rows -> {
                    if (rows.size() == 0 || !rows.iterator().next().getBoolean("open")) {
                        throw CaptchaAnswers.wrong();
                    }
                    var row = rows.iterator().next();
                    return new Captcha(
                            Captcha.Kind.valueOf(row.getString("kind")),
                            row.getBuffer("digest").getBytes());
                });
    }
}
