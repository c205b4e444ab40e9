package io.yinxin.bench.seals;

import io.yinxin.eseal.drawing.DrawSeal;
import io.yinxin.eseal.drawing.InkColour;
import io.yinxin.eseal.drawing.SealDesign;
import io.yinxin.eseal.drawing.SealKind;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealDraft;
import io.yinxin.eseal.object.SealPicture;
import io.yinxin.eseal.object.SealProperty;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureDraft;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSeal;
import io.yinxin.eseal.ofd.OfdSealing;
import io.yinxin.eseal.ofd.OfdSealingOptions;
import io.yinxin.eseal.ofd.PreparedOfd;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.verify.DocumentReport;
import io.yinxin.eseal.verify.DocumentVerdict;
import io.yinxin.eseal.verify.DocumentVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A seal made, used on an OFD document, and verified there: by eseal, and by ofdrw in the same JVM. Ours verifies what it made
 * and tells every step; ofdrw's verification looks at the entries' digests, the data hash and the signer's value only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class SealBenchmark {
    private static final List<Position> POINT = List.of(new Position.AtPoint(PageRange.only(1), 70, 70));

    /** Of 120 characters each. */
    @Param({"5", "250"})
    int paragraphs;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Keys keys;
    private byte[] picture;
    private Seal seal;
    private DocumentVerifier verifier;
    private Peer ofdrw;
    private byte[] document;
    private byte[] sealed;

    /** Refuses to measure what does not take the other's documents, or takes a changed one. */
    @Setup
    public void prepare() {
        keys = new Keys();
        picture = new DrawSeal()
                .draw(SealDesign.of(SealKind.COMPANY.template(), "示例试用贸易有限公司"))
                .png(InkColour.RED);
        seal = createEseal();
        verifier = new DocumentVerifier(keys.trust());
        ofdrw = new Peer(Map.of(
                "makerKey", keys.maker.key().getEncoded(),
                "maker", keys.maker.certificate(),
                "signerKey", keys.signer.key().getEncoded(),
                "signer", keys.signer.certificate(),
                "picture", picture,
                "seal", seal.der()));
        document = ofdrw.operation("document").apply(new byte[] {(byte) paragraphs});
        sealed = signEseal();
        verifyOfdrw();
        byte[] theirs = signOfdrw();
        require(verifier.verify(theirs, Instant.now()), DocumentVerdict.VALID);
        require(verifyEseal(), DocumentVerdict.VALID);
        byte[] changed = theirs.clone();
        changed[changed.length / 2] ^= 1;
        require(verifier.verify(changed, Instant.now()), DocumentVerdict.INVALID);
        Seal.read(createOfdrw());
        System.out.println("OFD: "
                + OfdPackage.read(document).documents().getFirst().pages().size() + " pages, " + document.length
                + " bytes, sealed " + sealed.length + ", seal " + seal.der().length);
    }

    private static void require(DocumentReport report, DocumentVerdict verdict) {
        if (report.verdict() != verdict) {
            throw new IllegalStateException(report.toString());
        }
    }

    @Benchmark
    public Seal createEseal() {
        SealProperty property = new SealProperty(
                1,
                "试验公章",
                new CertificateList.Certificates(List.of(keys.signer.certificate())),
                now,
                now,
                now.plus(Duration.ofDays(1)));
        SealDraft draft = new SealDraft(
                SealVersion.V4,
                "Bench",
                "35010000000001",
                property,
                new SealPicture("PNG", picture, 40, 40),
                List.of());
        return MakeSeal.make(draft, keys.maker);
    }

    @Benchmark
    public byte[] createOfdrw() {
        return ofdrw.operation("create").apply(picture);
    }

    @Benchmark
    public byte[] signEseal() {
        PreparedOfd prepared = OfdSealing.prepare(
                OfdPackage.read(document),
                new OfdSeal(seal.der(), 40, 40),
                POINT,
                OfdSealingOptions.sm2("Bench", "1", now));
        SignatureDraft draft = new SignatureDraft(seal, now, prepared.dataHash(), prepared.propertyInfo(), List.of());
        return OfdSealing.complete(prepared, ApplySeal.sign(draft, keys.signer).der());
    }

    @Benchmark
    public byte[] signOfdrw() {
        return ofdrw.operation("sign").apply(document);
    }

    /** In full: with the seal in it, both paths of certificates, four revocation lists, what is not covered. */
    @Benchmark
    public DocumentReport verifyEseal() {
        return verifier.verify(sealed, Instant.now());
    }

    /** In part. */
    @Benchmark
    public byte[] verifyOfdrw() {
        return ofdrw.operation("verify").apply(sealed);
    }
}
