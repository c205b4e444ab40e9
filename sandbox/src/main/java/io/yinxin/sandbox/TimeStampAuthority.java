package io.yinxin.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamp authority (RFC 3161 over HTTP) that nobody has to trust. */
public final class TimeStampAuthority implements HttpHandler {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.1");

    private final KeyPair pair;
    private final X509CertificateHolder certificate;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean available = true;

    TimeStampAuthority() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("P-256"));
            pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Sandbox time");
            Instant now = Instant.now();
            certificate = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, new SecureRandom()),
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(Duration.ofDays(365))),
                            name,
                            pair.getPublic())
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(new JcaContentSignerBuilder(SIGNATURE)
                            .setProvider(PROVIDER)
                            .build(pair.getPrivate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers 503 while it is not. */
    public void available(boolean isAvailable) {
        available = isAvailable;
    }

    /** How often it was asked, answered or not. */
    public int questions() {
        return questions.get();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        byte[] question = Exchanges.body(exchange);
        if (!available) {
            Exchanges.text(exchange, 503, "out of service");
            return;
        }
        try {
            Exchanges.send(exchange, 200, "application/timestamp-reply", answer(new TimeStampRequest(question)));
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            Exchanges.text(exchange, 400, "no time stamp");
        }
    }

    private byte[] answer(TimeStampRequest request)
            throws TSPException, OperatorCreationException, GeneralSecurityException, IOException {
        TimeStampTokenGenerator token = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .setProvider(PROVIDER)
                        .build(SIGNATURE, pair.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .setProvider(PROVIDER)
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        token.addCertificates(new CollectionStore<>(List.of(certificate)));
        return new TimeStampResponseGenerator(token, TSPAlgorithms.ALLOWED)
                .generate(request, new BigInteger(63, new SecureRandom()), Date.from(Instant.now()))
                .getEncoded();
    }
}
