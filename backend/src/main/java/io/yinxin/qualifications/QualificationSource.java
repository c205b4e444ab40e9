package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.provider.ProviderFailure;
import java.util.UUID;

/** What authorities have on file of an organisation (资质同步). */
interface QualificationSource {
    /**
     * @param source code of the authority
     * @throws ProviderFailure as a failure of the Uni: UNKNOWN
     */
    Uni<SourceAnswer> ask(UUID requestId, String source, Organisation organisation);
}
