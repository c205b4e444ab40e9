package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results go to the applicant's proven contact and always to bound phone and e-mail (RCP-28, RVW-54). Joins the caller's
 * transaction.
 */
@Singleton
class ReviewNotices {
    /** Of an opinion, in an SMS (RVW-55). */
    private static final int LONGEST_REASON = 60;

    private final Notices notices;

    ReviewNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param before the account with the addresses it had */
    Uni<Void> approved(ReviewData data, Profile before) {
        return tell(data, before, MessageTemplate.PASSWORD_REVIEW_APPROVED, Map.of());
    }

    Uni<Void> refused(ReviewData data, @Nullable Profile account, String opinion) {
        int length = Math.min(opinion.codePointCount(0, opinion.length()), LONGEST_REASON);
        String reason = opinion.substring(0, opinion.offsetByCodePoints(0, length));
        return tell(data, account, MessageTemplate.PASSWORD_REVIEW_REFUSED, Map.of("reason", reason));
    }

    /** Nobody decided in time (RCP-27). */
    Uni<Void> lapsed(ReviewData data) {
        return tell(data, null, MessageTemplate.PASSWORD_REVIEW_LAPSED, Map.of());
    }

    private Uni<Void> tell(
            ReviewData data, @Nullable Profile account, MessageTemplate template, Map<String, String> further) {
        Map<String, String> parameters = new HashMap<>(further);
        parameters.put("username", Masks.shortMask(data.username()));
        Set<String> mobiles =
                addresses(account == null ? null : account.mobile(), data.legal() == null ? null : data.contact());
        Set<String> emails =
                addresses(account == null ? null : account.email(), data.overseas() == null ? null : data.contact());
        Language language = data.language();
        return each(mobiles, mobile -> notices.tell(mobile, null, template, parameters, language))
                .chain(() -> each(emails, email -> notices.tell(null, email, template, parameters, language)));
    }

    private static Set<String> addresses(@Nullable String bound, @Nullable String stated) {
        return Stream.of(bound, stated).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Uni<Void> each(Set<String> addresses, Function<String, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> step.apply(address).replaceWith(address))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
