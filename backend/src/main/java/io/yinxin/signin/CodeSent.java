package io.yinxin.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param resendAfterSeconds until another code may be asked for (GEN-25) */
@Schema(name = "SignInCodeSent")
record CodeSent(int resendAfterSeconds) {}
