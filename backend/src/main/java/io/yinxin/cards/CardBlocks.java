package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;

/** Cards and certificates shut out by ourselves. */
@Singleton
class CardBlocks {
    private final Pool pool;

    CardBlocks(Pool pool) {
        this.pool = pool;
    }

    /** @throws DomainException CARD_BLOCKED */
    Uni<Void> refuseBlocked(PresentedCard card) {
        return pool.preparedQuery("select 1 from card_block where card_no = $1 or certificate = $2 limit 1")
                .execute(Tuple.of(card.cardNo(), card.certificate().sha256()))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new DomainException(CardError.CARD_BLOCKED);
                    }
                })
                .replaceWithVoid();
    }
}
