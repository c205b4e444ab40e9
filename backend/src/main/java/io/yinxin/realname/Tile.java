package io.yinxin.realname;

import io.yinxin.organisations.RealNameMethod;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One method to choose (RNV-07).
 *
 * @param missing what has to be entered before (RNV-06)
 */
@Schema(name = "RealNameTile")
record Tile(RealNameMethod method, State state, boolean recommended, Set<MissingData> missing) {
    @Schema(name = "RealNameTileState")
    enum State {
        PASSED,
        OPEN,
        /** The level is the highest already (RNV-09). */
        NOT_NEEDED
    }
}
