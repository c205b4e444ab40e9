package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Box;
import java.util.Optional;

/**
 * A seal shown on a page. Nothing is known of its worth.
 *
 * @param boundary of the whole seal, in mm on the page
 * @param clip the visible part in the coordinates of the boundary; empty for the whole
 * @param signedValue SES_Signature, or something else
 * @param sealFile copy of the seal beside the signature
 */
public record SealMark(Box boundary, Optional<Box> clip, Optional<byte[]> signedValue, Optional<byte[]> sealFile) {}
