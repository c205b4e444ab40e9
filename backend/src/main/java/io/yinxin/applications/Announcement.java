package io.yinxin.applications;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice by platform staff. */
@Schema(name = "Announcement")
public record Announcement(
        UUID id,
        String title,

        @Schema(description = "paragraphs separated by blank lines")
        String text,

        OffsetDateTime publishedAt) {}
