package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.CardBindings;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the catalogue, to everybody; who is signed in also learns what is closed and why (UIC-07). */
@ApplicationScoped
class ListApplications {
    private final Catalogue catalogue;
    private final CardBindings cards;
    private final PermittedApplications permitted;
    private final Accounts accounts;
    private final RealNames realNames;

    ListApplications(
            Catalogue catalogue,
            CardBindings cards,
            PermittedApplications permitted,
            Accounts accounts,
            RealNames realNames) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.permitted = permitted;
        this.accounts = accounts;
        this.realNames = realNames;
    }

    /** An entry as this caller sees it. @param refusal why it is closed, if it is */
    record Shown(Application application, Optional<ApplicationError> refusal) {}

    /** Without a user every entry is offered: choosing it leads to sign-in first (GEN-04). */
    @Requires(Right.PUBLIC)
    Uni<List<Shown>> list(Optional<CurrentUser> user, Language language) {
        return catalogue
                .applications(language)
                .flatMap(all -> standing(user, all)
                        .map(standing -> all.stream()
                                .map(one -> new Shown(one, refusal(one, user, standing)))
                                .toList()));
    }

    /** What is asked of the user, with regard to all entries at once. @param open codes of what an operator may use */
    private record Standing(boolean legalCard, Set<String> open, RealNameLevel level) {}

    private Uni<Standing> standing(Optional<CurrentUser> user, List<Application> all) {
        return administratorHasLegalCard(user)
                .flatMap(legalCard -> permitted(user)
                        .flatMap(open -> levelOf(user, all).map(level -> new Standing(legalCard, open, level))));
    }

    private static Optional<ApplicationError> refusal(
            Application application, Optional<CurrentUser> user, Standing standing) {
        return user.flatMap(person -> ApplicationRules.refusal(
                application,
                person.kind(),
                standing.legalCard(),
                standing.open().contains(application.code()),
                standing.level()));
    }

    /** Asked anew with each request, so that a change counts at once (OPR-32). */
    private Uni<Set<String>> permitted(Optional<CurrentUser> user) {
        return user.filter(person -> person.kind() == UserKind.ENT_OPERATOR)
                .map(permitted::of)
                .orElseGet(() -> Uni.createFrom().item(Set.of()));
    }

    /** Asked for only where an entry goes by it. */
    private Uni<RealNameLevel> levelOf(Optional<CurrentUser> user, List<Application> all) {
        boolean asked = all.stream().anyMatch(one -> one.needsLevel() != null);
        return user.filter(person -> asked)
                .map(person -> accounts.profile(person.accountId())
                        .flatMap(realNames::of)
                        .map(RealName::level))
                .orElseGet(() -> Uni.createFrom().item(RealNameLevel.NONE));
    }

    /** Asked for operators only: nobody else is measured by it (GEN-12). */
    private Uni<Boolean> administratorHasLegalCard(Optional<CurrentUser> user) {
        return user.filter(person -> person.kind() == UserKind.ENT_OPERATOR)
                .map(CurrentUser::organisationId)
                .map(cards::administratorHasLegalCard)
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
