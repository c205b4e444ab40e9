package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNames;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Warns holders once at each of the configured distances before their card ends, and lets the verification by card end
 * with it (RNV-60). Runs on every replica; the version of the binding lets one of them send.
 */
@Singleton
class WarnOfExpiry {
    private static final Logger LOG = Logger.getLogger(WarnOfExpiry.class);

    /** Kept as distance once the end has come. */
    private static final int ENDED = 0;

    private final CardBindingRepository repository;
    private final Accounts accounts;
    private final RealNames realNames;
    private final Notices notices;
    private final CardWarningsConfig config;
    private final Clock clock;

    WarnOfExpiry(
            CardBindingRepository repository,
            Accounts accounts,
            RealNames realNames,
            Notices notices,
            CardWarningsConfig config,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.realNames = realNames;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** The nearest distance first: who is warned of 7 days needs no warning of 30. */
    @Scheduled(cron = "0 0 9 * * ?", timeZone = "Asia/Shanghai", identity = "card-expiry")
    Uni<Void> run() {
        List<Integer> distances = Stream.concat(Stream.of(ENDED), config.days().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return Multi.createFrom()
                .iterable(distances)
                .onItem()
                .transformToUniAndConcatenate(this::warn)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> warn(int days) {
        return due(days)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> warnOne(id, days))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that cannot be told must not keep the others from being told; it is tried again tomorrow. */
    private Uni<Void> warnOne(UUID accountId, int days) {
        return Panache.withTransaction(() -> warn(accountId, days))
                // Another replica was quicker, or the holder is just renewing the card.
                .onFailure(OptimisticLockException.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Account %s is not warned of its card's end", accountId))
                .onFailure()
                .recoverWithNull();
    }

    @WithSession
    Uni<List<UUID>> due(int days) {
        return repository.endingBefore(clock.instant().plus(Duration.ofDays(days)), days);
    }

    private Uni<Void> warn(UUID accountId, int days) {
        return repository.findById(accountId).flatMap(binding -> {
            if (binding == null) {
                return Uni.createFrom().voidItem();
            }
            binding.warnedDays = days;
            return accounts.profile(accountId).flatMap(account -> act(account, binding.toRecord(), days));
        });
    }

    private Uni<Void> act(Profile account, CardRecord card, int days) {
        if (days == ENDED) {
            return realNames.endCard(account, card.cardNo(), ProofEnd.CARD_ENDED);
        }
        Instant now = clock.instant();
        Map<String, String> parameters = Map.of(
                "username", Masks.shortMask(account.username()),
                "card", card.maskedNo(),
                "days",
                        String.valueOf(Math.max(
                                1, Duration.between(now, card.validTo()).toDays())),
                "date", LocalDate.ofInstant(card.validTo(), clock.getZone()).toString());
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.CARD_EXPIRING,
                parameters,
                account.languageOr(Language.ZH_CN));
    }
}
