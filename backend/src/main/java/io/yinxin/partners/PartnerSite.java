package io.yinxin.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A site that shares the accounts, as everybody may know it.
 *
 * @param address where its users are led back to
 * @param registration its own registration page, if it has one
 */
@Schema(name = "PartnerSite")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerSite(
        String code, String name, String address, @Nullable String registration) {}
