package io.yinxin.eseal.verify;

import java.time.Instant;
import java.util.Optional;

/** Who signed, with what, and when. */
record CheckedSigner(
        Optional<CertificateReport> signer, Optional<SealReport> seal, Optional<Instant> signedAt, boolean stamped) {
    static CheckedSigner nobody() {
        return new CheckedSigner(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
