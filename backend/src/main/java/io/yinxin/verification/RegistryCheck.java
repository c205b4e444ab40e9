package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderFailure;
import java.util.UUID;

/** The register of organisations (企业信息核验). */
interface RegistryCheck {
    /** @throws ProviderFailure as a failure of the Uni: UNKNOWN */
    Uni<CheckAnswer> ask(UUID requestId, OrganisationClaim claim);
}
