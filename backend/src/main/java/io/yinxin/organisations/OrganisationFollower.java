package io.yinxin.organisations;

import io.smallrye.mutiny.Uni;

/** Who keeps what bears the name or the codes of an organisation. */
public interface OrganisationFollower {
    /** Its name or a code of it is another one now. Joins the transaction of the change. */
    Uni<Void> renamed(Organisation after);
}
