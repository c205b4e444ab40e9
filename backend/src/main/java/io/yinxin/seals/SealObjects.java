package io.yinxin.seals;

import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.ExtensionData;
import io.yinxin.eseal.object.Extensions;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealDraft;
import io.yinxin.eseal.object.SealInfo;
import io.yinxin.eseal.object.SealPicture;
import io.yinxin.eseal.object.SealProperty;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.report.Verdict;
import io.yinxin.eseal.verify.AnchoredTrust;
import io.yinxin.eseal.verify.Outcome;
import io.yinxin.eseal.verify.SealVerifier;
import io.yinxin.eseal.verify.Trust;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the objects of GB/T 38540 and checks them before anybody keeps them (SEL-60). CPU work. */
@Singleton
class SealObjects {
    private final SealsConfig config;

    SealObjects(SealsConfig config) {
        this.config = config;
    }

    /**
     * What a seal shall say.
     *
     * @param operatorCertificate X.509 in DER
     * @param organisationCertificate of a key of its own that may seal with it, too
     * @param uscc of the organisation
     * @param predecessor the seal object in whose place it is issued
     */
    record Wanted(
            String number,
            SealKind kind,
            String name,
            byte[] operatorCertificate,
            byte @Nullable [] organisationCertificate,
            Instant madeAt,
            Instant validStart,
            Instant validEnd,
            SealImage picture,
            String uscc,
            byte @Nullable [] predecessor) {
        @Override
        public String toString() {
            return "Wanted[" + number + "]";
        }
    }

    /** SES_SealInfo: what the legal card confirms and the maker signs. */
    byte[] content(Wanted wanted) {
        List<ExtensionData> extensions = new ArrayList<>();
        extensions.add(Extensions.organisation(wanted.uscc()));
        if (wanted.predecessor() != null) {
            extensions.add(Extensions.predecessor(Seal.read(wanted.predecessor())));
        }
        SealProperty property = new SealProperty(
                type(wanted.kind()),
                wanted.name(),
                new CertificateList.Certificates(certificates(wanted)),
                wanted.madeAt().truncatedTo(ChronoUnit.SECONDS),
                wanted.validStart(),
                wanted.validEnd());
        SealImage picture = wanted.picture();
        return MakeSeal.toSign(new SealDraft(
                version(),
                config.vendor(),
                wanted.number(),
                property,
                new SealPicture("PNG", picture.png(), picture.widthMm(), picture.heightMm()),
                extensions));
    }

    /**
     * Signs the content and checks the whole as a stranger would.
     *
     * @return SESeal in DER
     * @throws IllegalStateException if the result would not be accepted, which is our fault
     */
    byte[] make(byte[] content, Maker maker, Instant now) {
        Seal seal = MakeSeal.assemble(content, maker.certificate(), maker.algorithm(), maker.sign(content));
        SealProperty property = seal.info().property();
        List<byte[]> chain = maker.chain();
        Trust trust = new AnchoredTrust(
                Map.of(Trust.Purpose.MAKER, List.of(chain.getLast())),
                chain.subList(1, Math.max(1, chain.size() - 1)),
                List.of());
        // A seal may be made for days to come.
        Instant at = now.isBefore(property.validStart()) ? property.validStart() : now;
        Outcome outcome =
                new SealVerifier(trust).verify(seal.der(), at.isAfter(property.validEnd()) ? property.validEnd() : at);
        if (outcome.verdict() == Verdict.INVALID) {
            throw new IllegalStateException("a seal of ours is not valid: " + outcome.steps());
        }
        return seal.der();
    }

    /** The operator's first: it is read from there again. */
    private static List<byte[]> certificates(Wanted wanted) {
        return wanted.organisationCertificate() == null
                ? List.of(wanted.operatorCertificate())
                : List.of(wanted.operatorCertificate(), wanted.organisationCertificate());
    }

    /** What the content says. */
    static SealImage picture(byte[] content) {
        SealPicture picture = SealInfo.read(content).picture();
        return new SealImage(picture.data(), picture.width(), picture.height());
    }

    /** DER of the operator's certificate in a seal object. */
    static byte[] operatorCertificate(byte[] object) {
        return switch (Seal.read(object).info().property().certificates()) {
            case CertificateList.Certificates list -> list.ders().getFirst();
            case CertificateList.Digests digests ->
                throw new IllegalStateException("a seal of ours without certificate");
        };
    }

    private SealVersion version() {
        return switch (config.version()) {
            case 4 -> SealVersion.V4;
            case 5 -> SealVersion.V5;
            default -> throw new IllegalStateException("yinxin.seals.version is 4 or 5");
        };
    }

    private static int type(SealKind kind) {
        return io.yinxin.eseal.object.SealKind.valueOf(kind.name()).type();
    }
}
