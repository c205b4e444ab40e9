package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what seals were used for: administrators everything, operators what they did (SEL-72). */
@ApplicationScoped
class ListUses {
    /** Lines of one file; who wants more asks for shorter periods. */
    private static final int MOST_EXPORTED = 10_000;

    private final OwnUse own;
    private final UseRepository uses;
    private final Accounts accounts;
    private final Audit audit;
    private final SealingWork work;
    private final ColumnCipher cipher;
    private final Clock clock;

    ListUses(
            OwnUse own,
            UseRepository uses,
            Accounts accounts,
            Audit audit,
            SealingWork work,
            ColumnCipher cipher,
            Clock clock) {
        this.own = own;
        this.uses = uses;
        this.accounts = accounts;
        this.audit = audit;
        this.work = work;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Found(List<UseEntity> uses, long total) {}

    /** @param page from 1 */
    @Requires(Right.USE_SEALS)
    Uni<PageOf<UseItem>> list(UseFilter filter, int page, int pageSize) {
        return Panache.withSession(() -> {
                    PanacheQuery<UseEntity> fitting = fitting(filter);
                    return fitting.page(page - 1, pageSize)
                            .list()
                            .flatMap(list -> fitting.count().map(total -> new Found(list, total)));
                })
                .flatMap(found -> people(found.uses())
                        .map(people -> new PageOf<>(items(found.uses(), people), page, pageSize, found.total())));
    }

    /** All that fit, newest first, at most 10,000; that they were taken away is recorded. @return CSV */
    @Requires(Right.USE_SEALS)
    Uni<String> export(UseFilter filter) {
        return Panache.withTransaction(() -> fitting(filter)
                        .page(0, MOST_EXPORTED)
                        .list()
                        .call(found -> audit.record(new AuditEvent.SealManaged(
                                own.user().accountId(),
                                "SEAL_USES_EXPORTED",
                                "organisation:" + own.organisationId(),
                                Map.of("lines", Integer.toString(found.size()))))))
                .flatMap(found -> people(found)
                        // Ten thousand titles to be decrypted: not on the thread that serves everybody.
                        .flatMap(people -> work.run(() -> UseCsv.of(items(found, people), clock.getZone()))));
    }

    private PanacheQuery<UseEntity> fitting(UseFilter filter) {
        UseFilter allowed =
                own.isAdministrator() ? filter : filter.ofAccount(own.user().accountId());
        return uses.fitting(own.organisationId(), allowed, clock.getZone());
    }

    private Uni<Map<UUID, Profile>> people(List<UseEntity> found) {
        return accounts.profiles(found.stream()
                .map(use -> use.accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<UseItem> items(List<UseEntity> found, Map<UUID, Profile> people) {
        return found.stream()
                .map(use -> item(use, use.accountId == null ? null : people.get(use.accountId)))
                .toList();
    }

    private UseItem item(UseEntity use, @Nullable Profile person) {
        return new UseItem(
                use.id,
                use.usedAt,
                use.accountId,
                person == null || person.holder() == null
                        ? null
                        : person.holder().name(),
                use.client,
                use.keyKind,
                use.cardNo,
                use.application,
                use.documentKind,
                use.format,
                use.title == null ? null : cipher.decrypt(use.title),
                use.digest,
                use.sealedDigest,
                use.sealId,
                use.sealNumber,
                use.sealName,
                use.positions,
                use.result,
                use.timeStampedAt);
    }
}
