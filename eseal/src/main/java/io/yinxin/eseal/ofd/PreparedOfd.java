package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Stamp;
import java.util.List;

/**
 * A document that waits for its seal signature.
 *
 * @param file the package, complete but for the signature; must come back as it is
 * @param propertyInfo where the protected bytes lie, goes into the seal signature
 * @param dataHash digest of those bytes, goes into the seal signature
 * @param stamps what is shown, and where
 */
public record PreparedOfd(byte[] file, String propertyInfo, byte[] dataHash, List<Stamp> stamps) {
    public PreparedOfd {
        stamps = List.copyOf(stamps);
    }
}
