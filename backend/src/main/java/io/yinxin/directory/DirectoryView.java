package io.yinxin.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the consent names, and the last sending.
 *
 * @param available whether there is a directory; without one nothing else is told (ACC-65)
 */
@Schema(name = "DirectorySync")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryView(
        boolean available,
        @Nullable String directoryName,
        List<DirectoryData> data,
        @Nullable LastView last) {
    static final DirectoryView NONE = new DirectoryView(false, null, List.of(), null);

    @Schema(name = "LastDirectorySync")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LastView(SyncState state, @Nullable String reason, Instant at) {
        static @Nullable LastView of(SyncStore.@Nullable Last last) {
            return last == null ? null : new LastView(last.state(), last.reason(), last.at());
        }
    }

    static DirectoryView of(String directoryName, SyncStore.@Nullable Last last) {
        return new DirectoryView(true, directoryName, List.of(DirectoryData.values()), LastView.of(last));
    }
}
