package io.yinxin.applications;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import java.util.Optional;

/** Who may open which application. */
final class ApplicationRules {
    private ApplicationRules() {}

    /**
     * @param administratorHasLegalCard whether the administrator of the user's organisation is bound to a legal card
     * @param permitted whether an operator may do anything in it; of no matter for others, and for what is no business
     * @param level of the user's verification; an administrator's is the organisation's
     * @return why the application is closed to a user of this kind; empty if it is open
     */
    static Optional<ApplicationError> refusal(
            Application application,
            UserKind kind,
            boolean administratorHasLegalCard,
            boolean permitted,
            RealNameLevel level) {
        if (kind == UserKind.ENT_ADMIN && application.business()) {
            return Optional.of(ApplicationError.BUSINESS_NOT_FOR_ADMIN);
        }
        if (!application.kinds().contains(kind)) {
            return Optional.of(ApplicationError.FORBIDDEN);
        }
        if (kind == UserKind.ENT_OPERATOR && application.business() && !permitted) {
            return Optional.of(ApplicationError.PERMISSION_REQUIRED);
        }
        if (kind == UserKind.ENT_OPERATOR && application.needsMedium() && !administratorHasLegalCard) {
            return Optional.of(ApplicationError.ADMIN_CARD_REQUIRED);
        }
        if (application.needsLevel() != null && level.compareTo(application.needsLevel()) < 0) {
            return Optional.of(ApplicationError.REAL_NAME_REQUIRED);
        }
        return Optional.empty();
    }
}
