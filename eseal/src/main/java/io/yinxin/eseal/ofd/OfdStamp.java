package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Box;
import java.util.Optional;

/**
 * Where a signature shows its seal.
 *
 * @param page counted from 1; 0 if the document has no page with that id
 * @param clip the visible part in the coordinates of the boundary; empty for the whole
 */
public record OfdStamp(String id, int page, String pageRef, Box boundary, Optional<Box> clip) {}
