package io.yinxin.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A menu entry of an additional module. */
@Schema(name = "ModuleView", description = "Menu entry of an additional module")
public record MenuModule(
        String code,
        String label,

        @Schema(description = "address within the page", examples = "/console/documents")
        String path,

        @Schema(description = "name of the icon", examples = "folder")
        String icon) {}
