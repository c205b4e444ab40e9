package io.yinxin.sealing;

import io.yinxin.eseal.object.Signing;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.seals.SealForUse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is the same for all documents of a batch.
 *
 * @param signer the organisation's name
 * @param silent set once the time-stamp authority has given none: up to 200 documents would each wait for it in vain
 */
record Batch(
        Actor actor,
        SealForUse seal,
        Signing key,
        String signer,
        boolean withoutTimeStamp,
        AtomicReference<@Nullable DomainException> silent) {
    /** @throws DomainException SEALING_TIME_STAMP if there is no hope of one */
    void requireHope() {
        DomainException refusal = silent.get();
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Learns from what has become of one document. */
    void note(DomainException refusal) {
        if (refusal.code() == SealingError.SEALING_TIME_STAMP) {
            silent.set(refusal);
        }
    }

    @Override
    public String toString() {
        return "Batch[" + seal + "]";
    }
}
