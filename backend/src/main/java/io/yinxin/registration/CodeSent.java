package io.yinxin.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code is on its way. */
@Schema(name = "CodeSent")
record CodeSent(int resendAfterSeconds) {}
