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
import java.util.function.Function;
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
        UseEntity use = ofTask(actor, task, UseEntity.SEALED);
        use.sealedDigest = sealedDigest;
        use.timeStampedAt = timeStampedAt;
        return uses.persist(use).chain(() -> told(actor, task.seal(), use)).replaceWith(use.id);
    }

    /** In a transaction of its own. That the server is busy, or whatever else is not about the use, is no refusal. */
    Uni<Void> refused(Actor actor, Task task, DomainException refusal) {
        return refused(refusal, code -> ofTask(actor, task, code));
    }

    /** The same for a batch that was refused as a whole. @param documents how many */
    Uni<Void> refusedBatch(Actor actor, UsableSeal seal, int documents, DomainException refusal) {
        return refused(refusal, code -> {
            UseEntity use = entity(actor, seal, KeyPlace.SERVER, code);
            use.application = actor.client();
            use.positions = Positions.toldOfBatch(documents);
            return use;
        });
    }

    private Uni<Void> refused(DomainException refusal, Function<String, UseEntity> line) {
        if (refusal.code() instanceof CommonError) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(
                        () -> uses.persist(line.apply(refusal.code().name())))
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

    private UseEntity ofTask(Actor actor, Task task, String result) {
        UseEntity use = entity(actor, task.seal(), task.key(), result);
        use.application = task.purpose().application();
        use.documentKind = task.purpose().kind();
        use.format = task.format();
        use.title = cipher.encrypt(task.facts().title());
        use.digest = task.digest();
        use.positions = task.positions();
        return use;
    }

    private UseEntity entity(Actor actor, UsableSeal seal, KeyPlace key, String result) {
        UseEntity use = new UseEntity();
        use.id = Ids.next();
        use.organisationId = seal.organisationId();
        use.sealId = seal.sealId();
        use.sealNumber = seal.number();
        use.sealName = seal.name();
        use.accountId = actor.accountId();
        use.client = actor.client();
        use.keyKind = key;
        use.cardNo = key == KeyPlace.CARD ? Masks.shortMask(seal.operatorCard()) : null;
        use.result = result;
        use.usedAt = clock.instant();
        return use;
    }
}
