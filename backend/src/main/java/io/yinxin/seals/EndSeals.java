package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes seals out of use whose validity, certificate or card has ended, and tells the administrator before (SEL-59). Runs
 * on every replica; the version of the seal lets one of them act.
 */
@Singleton
class EndSeals {
    private static final Logger LOG = Logger.getLogger(EndSeals.class);
    private static final int AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SealRepository seals;
    private final SealCondition condition;
    private final Disable disable;
    private final SealPeople people;
    private final Notices notices;
    private final SealsConfig config;
    private final Clock clock;

    EndSeals(
            SealRepository seals,
            SealCondition condition,
            Disable disable,
            SealPeople people,
            Notices notices,
            SealsConfig config,
            Clock clock) {
        this.seals = seals;
        this.condition = condition;
        this.disable = disable;
        this.people = people;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * ?", timeZone = "Asia/Shanghai", identity = "seal-ending")
    Uni<Void> run() {
        return endAfter(BEFORE_ALL).chain(this::warnAll);
    }

    private Uni<Void> endAfter(UUID last) {
        return Panache.withSession(() -> seals.enabledAfter(last, AT_ONCE))
                .flatMap(ids -> each(ids, this::end)
                        .chain(() -> ids.size() < AT_ONCE ? Uni.createFrom().voidItem() : endAfter(ids.getLast())));
    }

    /** The nearest distance first: who is told of 7 days needs no word of 30. */
    private Uni<Void> warnAll() {
        return Multi.createFrom()
                .iterable(config.warnings().stream().sorted().toList())
                .onItem()
                .transformToUniAndConcatenate(days -> Panache.withSession(
                                () -> seals.endingBefore(clock.instant().plus(Duration.ofDays(days)), days))
                        .flatMap(ids -> each(ids, id -> warn(id, days))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private interface Step {
        Uni<Void> of(UUID sealId);
    }

    /** One that fails does not hold up the others; it is tried again tomorrow. */
    private static Uni<Void> each(List<UUID> ids, Step step) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> step.of(id)
                        // Another replica was quicker, or the administrator.
                        .onFailure(OptimisticLockException.class)
                        .recoverWithNull()
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "Seal %s is not looked after", id))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> end(UUID sealId) {
        return Panache.withSession(() -> seals.findById(sealId))
                .flatMap(seal -> condition
                        .obstacle(seal)
                        .flatMap(obstacle -> obstacle.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : Panache.withTransaction(() -> end(seal, obstacle.get()))));
    }

    /** @param judged as it was when others were asked about it; one that was changed meanwhile is looked at tomorrow */
    private Uni<Void> end(SealEntity judged, EndCause cause) {
        return seals.findById(judged.id)
                .flatMap(seal -> seal.state != SealState.ENABLED || seal.version != judged.version
                        ? Uni.createFrom().voidItem()
                        : disable.seal(seal, cause).chain(() -> tell(seal, MessageTemplate.SEAL_ENDED, Map.of())));
    }

    private Uni<Void> warn(UUID sealId, int days) {
        return Panache.withTransaction(() -> seals.findById(sealId).flatMap(seal -> {
            if (seal.state != SealState.ENABLED) {
                return Uni.createFrom().voidItem();
            }
            seal.warnedDays = days;
            Instant end = seal.validEnd.isBefore(seal.certificateTo) ? seal.validEnd : seal.certificateTo;
            long left = Math.max(1, Duration.between(clock.instant(), end).toDays());
            return tell(
                    seal,
                    MessageTemplate.SEAL_ENDING,
                    Map.of(
                            "days", String.valueOf(left),
                            "date", LocalDate.ofInstant(end, clock.getZone()).toString()));
        }));
    }

    private Uni<Void> tell(SealEntity seal, MessageTemplate template, Map<String, String> facts) {
        return people.administratorOf(seal.organisationId)
                .flatMap(administrator -> Optional.ofNullable(administrator)
                        .map(account -> tell(account, seal, template, facts))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(
            Profile administrator, SealEntity seal, MessageTemplate template, Map<String, String> facts) {
        Map<String, String> parameters = new HashMap<>(facts);
        parameters.put("username", Masks.shortMask(administrator.username()));
        parameters.put("seal", seal.name);
        return notices.tell(
                administrator.mobile(),
                administrator.email(),
                template,
                parameters,
                administrator.languageOr(Language.ZH_CN));
    }
}
