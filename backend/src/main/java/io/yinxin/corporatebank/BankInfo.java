package io.yinxin.corporatebank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bank to choose.
 *
 * @param name in the asked language
 * @param browserNote which browser and key the bank wants
 * @param logo address of a picture
 */
@Schema(name = "Bank")
public record BankInfo(
        String code,
        String name,
        String address,
        @Nullable String browserNote,
        @Nullable String logo) {}
