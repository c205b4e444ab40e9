package io.yinxin.codes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Makes a code, keeps its digest and puts the message into the outbox, all in one transaction. The limits are counted
 * exactly, over sliding periods; an advisory lock per receiver and address keeps simultaneous requests from passing
 * together.
 */
@Singleton
class SendCode {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Lock classes, so that a receiver and an address with equal digests do not meet. */
    private static final int RECEIVER_LOCK = 0x59580001;

    private static final int ADDRESS_LOCK = 0x59580002;

    private final BlindIndex index;
    private final Clock clock;
    private final CodesConfig.Code limits;
    private final RandomCodes random;
    private final CodeSender sender;
    private final MeterRegistry metrics;

    SendCode(
            BlindIndex index,
            Clock clock,
            CodesConfig config,
            RandomCodes random,
            CodeSender sender,
            MeterRegistry metrics) {
        this.index = index;
        this.clock = clock;
        this.limits = config.code();
        this.random = random;
        this.sender = sender;
        this.metrics = metrics;
    }

    Uni<Void> send(CodeSlot slot, Map<String, String> about, String clientAddress, Language language) {
        return make(slot, clientAddress, code -> sender.send(slot, code, minutes(), about, language));
    }

    /** All the same but for the message: who asks cannot tell it from {@link #send}, and the code is known to nobody. */
    Uni<Void> pretend(CodeSlot slot, String clientAddress) {
        return make(slot, clientAddress, code -> sender.pretend(slot, code, minutes()));
    }

    private Uni<Void> make(CodeSlot slot, String clientAddress, Function<String, Uni<Void>> message) {
        byte[] receiver = slot.countedKey(index);
        byte[] address = index.of("code-address", clientAddress);
        String code = random.digits(limits.digits());
        Instant now = clock.instant();
        return Panache.getSession()
                .flatMap(session -> lock(session, RECEIVER_LOCK, receiver)
                        .chain(() -> lock(session, ADDRESS_LOCK, address))
                        .chain(() -> refuseEarly(session, slot, now))
                        .chain(() -> refuseMany(session, slot, "receiver", receiver, limits.perHour(), HOUR, now))
                        .chain(() -> refuseMany(session, slot, "address", address, limits.perDay(), DAY, now))
                        .chain(() -> remember(session, slot, code, receiver, address, now))
                        .chain(() -> message.apply(code)))
                .invoke(() -> metrics.counter(
                                "yinxin.codes.sent",
                                "channel",
                                slot.channel().name(),
                                "purpose",
                                slot.purpose().name())
                        .increment());
    }

    private int minutes() {
        return Math.max(1, limits.seconds() / 60);
    }

    private static Uni<Void> lock(Mutiny.Session session, int kind, byte[] key) {
        return session.createNativeQuery(
                        "select count(*) from (select pg_advisory_xact_lock(:kind, :key)) as taken", Long.class)
                .setParameter("kind", kind)
                .setParameter("key", ByteBuffer.wrap(key).getInt())
                .getSingleResult()
                .replaceWithVoid();
    }

    private Uni<Void> refuseEarly(Mutiny.Session session, CodeSlot slot, Instant now) {
        return session.createNativeQuery(
                        "select cast(extract(epoch from sent_at) * 1000 as bigint) from code_one_time where slot = :slot",
                        Long.class)
                .setParameter("slot", slot.key(index))
                .getSingleResultOrNull()
                .flatMap(sentAt -> refuseUntil(slot, sentAt, Duration.ofSeconds(limits.resend()), now));
    }

    /** Looks for the sending that has to leave the period before there is room for another. */
    private static Uni<Void> refuseMany(
            Mutiny.Session session,
            CodeSlot slot,
            String column,
            byte[] key,
            int allowed,
            Duration period,
            Instant now) {
        return session.createNativeQuery(
                        "select cast(extract(epoch from sent_at) * 1000 as bigint) from code_sending where " + column
                                + " = :key and sent_at > :since order by sent_at desc offset :skip limit 1",
                        Long.class)
                .setParameter("key", key)
                .setParameter("since", OffsetDateTime.ofInstant(now.minus(period), ZoneOffset.UTC))
                .setParameter("skip", allowed - 1)
                .getSingleResultOrNull()
                .flatMap(sentAt -> refuseUntil(slot, sentAt, period, now));
    }

    private static Uni<Void> refuseUntil(CodeSlot slot, @Nullable Long sentAt, Duration period, Instant now) {
        long millis = sentAt == null ? 0 : sentAt + period.toMillis() - now.toEpochMilli();
        if (millis <= 0) {
            return Uni.createFrom().voidItem();
        }
        long seconds = Math.ceilDiv(millis, 1000L);
        return Uni.createFrom()
                .failure(DomainException.with(
                        slot.channel().tooOften(), Map.of("n", seconds, "retryAfterSeconds", seconds)));
    }

    private Uni<Void> remember(
            Mutiny.Session session, CodeSlot slot, String code, byte[] receiver, byte[] address, Instant now) {
        OffsetDateTime sentAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        return session.createNativeQuery(
                        "insert into code_sending (id, receiver, address, sent_at) values (:id, :receiver, :address, :now)")
                .setParameter("id", Ids.next())
                .setParameter("receiver", receiver)
                .setParameter("address", address)
                .setParameter("now", sentAt)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "insert into code_one_time (id, slot, digest, sent_at, expires_at, wrong, used_at) "
                                        + "values (:id, :slot, :digest, :now, :expires, 0, null) "
                                        + "on conflict (slot) do update set id = excluded.id, digest = excluded.digest, "
                                        + "sent_at = excluded.sent_at, expires_at = excluded.expires_at, wrong = 0, "
                                        + "used_at = null")
                        .setParameter("id", Ids.next())
                        .setParameter("slot", slot.key(index))
                        .setParameter("digest", slot.digest(index, code))
                        .setParameter("now", sentAt)
                        .setParameter("expires", sentAt.plusSeconds(limits.seconds()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
