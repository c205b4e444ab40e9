package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether somebody may enter an application: the answer the catalogue shows, for those who let people in. */
@Singleton
public class Entrance {
    private final ListApplications catalogue;

    Entrance(ListApplications catalogue) {
        this.catalogue = catalogue;
    }

    /** @return why the application is closed to the user; FORBIDDEN for one that is not in the catalogue */
    public Uni<Optional<ErrorCode>> refusal(String application, CurrentUser user) {
        return catalogue
                .list(Optional.of(user), Language.ZH_CN)
                .map(all -> all.stream()
                        .filter(shown -> shown.application().code().equals(application))
                        .findFirst()
                        .map(shown -> shown.refusal().map(ErrorCode.class::cast))
                        .orElse(Optional.of(ApplicationError.FORBIDDEN)));
    }
}
