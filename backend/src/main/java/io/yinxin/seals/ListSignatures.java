package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Shows an administrator the signatures of the own organisation's people (SEL-41). Names are encrypted: all of one
 * organisation are read and compared here, which are few.
 */
@ApplicationScoped
class ListSignatures {
    private final OwnSeals own;
    private final SignatureRepository signatures;
    private final SignatureItems items;
    private final Clock clock;

    ListSignatures(OwnSeals own, SignatureRepository signatures, SignatureItems items, Clock clock) {
        this.own = own;
        this.signatures = signatures;
        this.items = items;
        this.clock = clock;
    }

    /** @param page from 1 */
    @Requires(Right.MANAGE_SEALS)
    Uni<PageOf<SignatureItem>> list(SealFilter filter, String sort, int page, int pageSize) {
        return Panache.withSession(
                        () -> signatures.fitting(own.organisationId(), filter, sort.equals("madeAt"), clock.getZone()))
                .map(all -> named(all, filter))
                .flatMap(fitting -> items.of(fitting.stream()
                                .skip((page - 1L) * pageSize)
                                .limit(pageSize)
                                .toList())
                        .map(rows -> new PageOf<>(rows, page, pageSize, fitting.size())));
    }

    private static List<SignatureEntity> named(List<SignatureEntity> all, SealFilter filter) {
        String name = filter.name();
        return name == null
                ? all
                : all.stream()
                        .filter(one -> one.name.toLowerCase(Locale.ROOT).contains(name))
                        .toList();
    }
}
