package io.yinxin.eseal.verify;

import io.yinxin.eseal.object.SealPicture;
import java.time.Instant;
import java.util.Optional;

/**
 * A seal, as it describes itself.
 *
 * @param number unique among those of its vendor
 * @param type kind of seal; has a fixed meaning in seals of ours only
 * @param version of the object: 1, 4 or 5
 * @param maker empty if the certificate cannot be read
 */
public record SealReport(
        String number,
        String name,
        int type,
        int version,
        String vendor,
        SealPicture picture,
        Instant made,
        Instant validFrom,
        Instant validTo,
        Optional<CertificateReport> maker) {}
