package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.CurrentUser;
import java.util.Set;

/** What the permissions of operators open; kept elsewhere, asked for here. */
public interface PermittedApplications {
    /** Codes of the business applications in which the operator may do anything at all. */
    Uni<Set<String>> of(CurrentUser operator);
}
