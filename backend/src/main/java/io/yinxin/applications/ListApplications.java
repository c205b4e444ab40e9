package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardBindings;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows the catalogue, to everybody; who is signed in also learns what is closed and why (UIC-07). */
@ApplicationScoped
class ListApplications {
    private final Catalogue catalogue;
    private final CardBindings cards;

    ListApplications(Catalogue catalogue, CardBindings cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    /** An entry as this caller sees it. @param refusal why it is closed, if it is */
    record Shown(Application application, Optional<ApplicationError> refusal) {}

    /** Without a user every entry is offered: choosing it leads to sign-in first (GEN-04). */
    @Requires(Right.PUBLIC)
    Uni<List<Shown>> list(Optional<CurrentUser> user, Language language) {
        return administratorHasLegalCard(user)
                .flatMap(legalCard -> catalogue
                        .applications(language)
                        .map(all -> all.stream()
                                .map(application -> new Shown(application, refusal(application, user, legalCard)))
                                .toList()));
    }

    private static Optional<ApplicationError> refusal(
            Application application, Optional<CurrentUser> user, boolean legalCard) {
        return user.flatMap(person -> ApplicationRules.refusal(application, person.kind(), legalCard));
    }

    /** Asked for operators only: nobody else is measured by it (GEN-12). */
    private Uni<Boolean> administratorHasLegalCard(Optional<CurrentUser> user) {
        return user.filter(person -> person.kind() == UserKind.ENT_OPERATOR)
                .map(CurrentUser::organisationId)
                .map(cards::administratorHasLegalCard)
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
