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
@Schema(name = "PermissionClaim", examples = """
                {"accountId": "019aa5c1-7d2e-7c11-9a34-5d0c8a6f2b10",
                 "organisationId": "019aa5c1-7b60-7f0e-8d0c-2f6d1a9be001",
                 "active": true, "permissions": ["goods-declaration:use"]}""")
record PermissionClaim(UUID accountId, UUID organisationId, boolean active, List<String> permissions) {}
