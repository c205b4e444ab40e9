package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.TimeStamp;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has signatures stamped by the configured authority (SEL-63, RFC 3161). */
@Singleton
class TimeStamps {
    private static final Logger LOG = Logger.getLogger(TimeStamps.class);
    private static final int NONCE_BYTES = 8;

    private final TimeStampFetcher fetcher;
    private final SealingWork work;
    private final SealingConfig config;

    TimeStamps(TimeStampFetcher fetcher, SealingWork work, SealingConfig config) {
        this.fetcher = fetcher;
        this.work = work;
        this.config = config;
    }

    /** Both null where there is none. @param token DER of the TimeStampToken */
    record Stamp(byte @Nullable [] token, @Nullable Instant time) {
        static final Stamp NONE = new Stamp(null, null);

        @Override
        public String toString() {
            return "Stamp[" + time + "]";
        }
    }

    /**
     * @param value of the signature
     * @param without whether the user does not want to wait for one; heard only where the setting lets it be
     * @throws DomainException SEALING_TIME_STAMP, BUSY
     */
    Uni<Stamp> over(byte[] value, boolean without) {
        URI authority = config.timeStamp().url().orElse(null);
        if (authority == null || without && config.timeStamp().optional()) {
            return Uni.createFrom().item(Stamp.NONE);
        }
        return ask(authority, request(value), value);
    }

    private Uni<Stamp> ask(URI authority, TimeStampRequest request, byte[] value) {
        return encoded(request)
                .flatMap(question -> fetcher.ask(authority, question))
                .flatMap(answer -> work.run(() -> judge(request, answer, value)))
                .onFailure(failure -> !(failure instanceof DomainException))
                .transform(failure -> {
                    LOG.warnf("No time stamp: %s", failure.getMessage());
                    return DomainException.with(
                            SealingError.SEALING_TIME_STAMP,
                            Map.of("optional", config.timeStamp().optional()));
                });
    }

    private static TimeStampRequest request(byte[] value) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                NISTObjectIdentifiers.id_sha256, Sha256.of(value), new BigInteger(1, Secrets.bytes(NONCE_BYTES)));
    }

    private static Uni<byte[]> encoded(TimeStampRequest request) {
        try {
            return Uni.createFrom().item(request.getEncoded());
        } catch (IOException e) {
            return Uni.createFrom().failure(e);
        }
    }

    /** The answer to this very question, over this value, and signed by who may stamp; whether trusted is the checker's. */
    private static Stamp judge(TimeStampRequest request, byte[] answer, byte[] value) throws TSPException, IOException {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new IOException("refused: " + response.getStatusString());
        }
        byte[] token = response.getTimeStampToken().getEncoded();
        try {
            TimeStamp stamp = TimeStamp.read(token);
            stamp.requireFor(value);
            stamp.requireSigned();
            return new Stamp(token, stamp.time());
        } catch (SealException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
