package io.yinxin.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of identity document as forms offer it. */
@Schema(name = "DocumentTypeView")
public record DocumentTypeView(
        @Schema(examples = "ID_CARD") String code,
        @Schema(examples = "身份证") String label,

        @Schema(description = "false: known from earlier entries, not offered for new ones")
        boolean active) {}
