package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Shows an administrator the seals of the own organisation (SEL-07, SEL-08). */
@ApplicationScoped
class ListSeals {
    private final OwnSeals own;
    private final SealRepository seals;
    private final SealItems items;
    private final SealsConfig config;
    private final Clock clock;

    ListSeals(OwnSeals own, SealRepository seals, SealItems items, SealsConfig config, Clock clock) {
        this.own = own;
        this.seals = seals;
        this.items = items;
        this.config = config;
        this.clock = clock;
    }

    private record Found(List<SealEntity> seals, long total) {}

    /** @param page from 1 */
    @Requires(Right.MANAGE_SEALS)
    Uni<PageOf<SealItem>> list(SealFilter filter, String sort, int page, int pageSize) {
        return Panache.withSession(() -> find(filter, SealOrder.of(sort), page, pageSize))
                .flatMap(found ->
                        items.of(found.seals()).map(rows -> new PageOf<>(rows, page, pageSize, found.total())));
    }

    private Uni<Found> find(SealFilter filter, SealOrder order, int page, int pageSize) {
        PanacheQuery<SealEntity> fitting = seals.fitting(own.organisationId(), filter, order, clock.getZone());
        return fitting.page(page - 1, pageSize)
                .list()
                .flatMap(list -> fitting.count().map(total -> new Found(list, total)));
    }

    @Requires(Right.MANAGE_SEALS)
    Uni<SealRulesView> rules() {
        return own.organisation()
                .map(organisation ->
                        new SealRulesView(own.isLegalCardSession(), organisation.orgName(), config.freeName()));
    }
}
