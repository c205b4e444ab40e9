package io.yinxin.codes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code is on its way, or is said to be where that must not be told.
 *
 * @param resendAfterSeconds until another one may be asked for (GEN-25)
 */
@Schema(name = "CodeSent")
public record CodeSent(int resendAfterSeconds) {}
