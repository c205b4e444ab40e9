package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows the catalogue, to everybody; who is signed in also learns what is closed and why (UIC-07). */
@ApplicationScoped
class ListApplications {
    /** Cards cannot be bound yet; whoever brings them answers this per organisation. */
    private static final boolean ADMINISTRATOR_HAS_LEGAL_CARD = false;

    private final Catalogue catalogue;

    ListApplications(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An entry as this caller sees it. @param refusal why it is closed, if it is */
    record Shown(Application application, Optional<ApplicationError> refusal) {}

    /** Without a user every entry is offered: choosing it leads to sign-in first (GEN-04). */
    @Requires(Right.PUBLIC)
    Uni<List<Shown>> list(Optional<CurrentUser> user, Language language) {
        return catalogue
                .applications(language)
                .map(all -> all.stream()
                        .map(application -> new Shown(application, refusal(application, user)))
                        .toList());
    }

    private static Optional<ApplicationError> refusal(Application application, Optional<CurrentUser> user) {
        return user.flatMap(
                person -> ApplicationRules.refusal(application, person.kind(), ADMINISTRATOR_HAS_LEGAL_CARD));
    }
}
