package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps a free user name while the form is still being filled in (REG-09). It is the one place that tells whether a name
 * is taken before a code was proven: it tells only who has passed step 1 or solved a captcha.
 */
@ApplicationScoped
class ChooseUsername {
    private final Drafts drafts;
    private final KeptUsernames usernames;

    ChooseUsername(Drafts drafts, KeptUsernames usernames) {
        this.drafts = drafts;
        this.usernames = usernames;
    }

    /**
     * @return whether it was judged: false before a code was sent in a registration anybody can begin
     * @throws DomainException USERNAME_TAKEN at field username, REGISTRATION_EXPIRED, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.PUBLIC)
    Uni<Boolean> choose(RegistrationKind kind, String registrationId, String username) {
        return drafts.use(registrationId, kind, Object.class)
                .flatMap(draft -> kind.beginsUnproven() && !draft.codeSent()
                        ? Uni.createFrom().item(false)
                        : usernames.keep(draft, username).replaceWith(true));
    }
}
