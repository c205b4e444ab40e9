package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.seals.UsableSeal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what seals were used for (SEL-06, SEL-72). */
@Singleton
class UseLog {
    private final UseRepository uses;
    private final Audit audit;
    private final ColumnCipher cipher;
    private final Clock clock;

    UseLog(UseRepository uses, Audit audit, ColumnCipher cipher, Clock clock) {
        this.uses = uses;
        this.audit = audit;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** In the transaction that completes the use. @return its id */
    Uni<UUID> completed(Actor actor, Task task, String sealedDigest, @Nullable Instant timeStampedAt) {
        UseEntity use = entity(actor, task, UseEntity.SEALED);
        use.sealedDigest = sealedDigest;
        use.timeStampedAt = timeStampedAt;
        return uses.persist(use).chain(() -> told(actor, task.seal(), use)).replaceWith(use.id);
    }

    /** In a transaction of its own. That the server is busy, or whatever else is not about the use, is no refusal. */
    Uni<Void> refused(Actor actor, Task task, DomainException refusal) {
        if (refusal.code() instanceof CommonError) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(
                        () -> uses.persist(entity(actor, task, refusal.code().name())))
                .replaceWithVoid();
    }

    private Uni<Void> told(Actor actor, UsableSeal seal, UseEntity use) {
        UUID account = actor.accountId() == null ? seal.operatorAccount() : actor.accountId();
        return audit.record(new AuditEvent.SealManaged(
                account,
                "SEAL_USED",
                "seal:" + seal.sealId(),
                Map.of(
                        "number", seal.number(),
                        "use", use.id.toString(),
                        "key", use.keyKind.name(),
                        "application", use.application,
                        "document", use.digest)));
    }

    private UseEntity entity(Actor actor, Task task, String result) {
        UseEntity use = new UseEntity();
        use.id = Ids.next();
        use.organisationId = task.seal().organisationId();
        use.sealId = task.seal().sealId();
        use.sealNumber = task.seal().number();
        use.sealName = task.seal().name();
        use.accountId = actor.accountId();
        use.client = actor.client();
        use.keyKind = task.key();
        use.cardNo = task.key() == KeyPlace.CARD ? Masks.shortMask(task.seal().operatorCard()) : null;
        use.application = task.purpose().application();
        use.documentKind = task.purpose().kind();
        use.format = task.format();
        use.title = cipher.encrypt(task.facts().title());
        use.digest = task.digest();
        use.positions = task.positions();
        use.result = result;
        use.usedAt = clock.instant();
        return use;
    }
}
