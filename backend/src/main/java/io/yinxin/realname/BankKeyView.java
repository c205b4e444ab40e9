package io.yinxin.realname;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.corporatebank.BankState;
import io.yinxin.organisations.RealNameLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit to the bank (RNV-53).
 *
 * @param reason code of an error text, unless it is VERIFIED
 * @param bankName the method, as the result page calls it
 * @param level reached, if VERIFIED
 * @param wantsHolder whether the administrator's own proof would lift the level (RNV-54)
 */
@Schema(name = "RealNameBankKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BankKeyView(
        BankState state,
        @Nullable String reason,
        @Nullable String bankName,
        String orgName,
        @Nullable RealNameLevel level,
        boolean wantsHolder) {}
