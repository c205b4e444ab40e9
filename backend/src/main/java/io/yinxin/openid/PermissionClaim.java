package io.yinxin.openid;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator may do in one application.
 *
 * @param active whether the account can be signed in with
 * @param permissions as application:function; none for who is not active
 */
@Schema(name = "PermissionClaim")
record PermissionClaim(UUID accountId, UUID organisationId, boolean active, List<String> permissions) {}
