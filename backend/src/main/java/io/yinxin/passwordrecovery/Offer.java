package io.yinxin.passwordrecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A method that is offered.
 *
 * @param target where the code goes, masked; for PHONE and EMAIL
 * @param complete false where the account lacks data the method needs (RCP-06)
 */
@Schema(name = "PasswordRecoveryMethod")
record Offer(Method method, @Nullable String target, boolean complete) {}
