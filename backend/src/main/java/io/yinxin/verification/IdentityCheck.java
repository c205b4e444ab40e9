package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderFailure;
import java.util.UUID;

/** The platform of residents' identities (居民身份核验). */
interface IdentityCheck {
    /** @throws ProviderFailure as a failure of the Uni: UNKNOWN */
    Uni<CheckAnswer> ask(UUID requestId, PersonClaim claim);
}
