package io.yinxin.agent.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TBS_Sign of versions 4 and 5 as the seal library makes them (the files), and what is allowed or met besides. */
@Tag("CRD-27")
@Tag("SEL-55")
class SealStructuresTest {
    private static final byte[] DIGEST = DigestAlgorithm.SM3.of("what is sealed".getBytes(StandardCharsets.UTF_8));
    private static final int ESEAL = 1;
    private static final int INFO = 0;
    private static final int STAMP = 4;
    private static final int SEAL_EXTENSIONS = 4;
    private static final int EXTENSIONS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"version-4", "version-4-digests", "version-5", "version-5-stamped"})
    void whatTheSealLibraryMakesIsRead(String name) throws Exception {
        ToBeSigned read = parse(file(name + ".der"));
        assertThat(read.sealName()).isEqualTo("试验公章");
        assertThat(read.digest()).isEqualTo(DIGEST);
        read.demandSigner(file("signer.cer"));
        assertThatThrownBy(() -> read.demandSigner(new byte[] {1, 2, 3})).isInstanceOf(Refusal.class);
    }

    @Test
    void tagsOfBothKindsAreRead() throws Exception {
        ASN1Sequence sign = sign("version-5-stamped");
        ASN1Sequence eseal = at(sign, ESEAL);
        ASN1TaggedObject stamp = (ASN1TaggedObject) eseal.getObjectAt(STAMP);
        ASN1Encodable implicit = new DERTaggedObject(
                false, 0, new DERBitString(((DERBitString) stamp.getExplicitBaseObject()).getOctets()));
        parse(with(sign, ESEAL, with(eseal, STAMP, implicit)));

        ASN1Sequence extensions =
                (ASN1Sequence) ((ASN1TaggedObject) sign.getObjectAt(EXTENSIONS)).getExplicitBaseObject();
        parse(with(sign, EXTENSIONS, new DERTaggedObject(false, 0, extensions)));
        ASN1Sequence info = at(eseal, INFO);
        for (boolean explicit : new boolean[] {true, false}) {
            ASN1Encodable tagged = new DERTaggedObject(explicit, 0, at(info, SEAL_EXTENSIONS));
            parse(with(sign, ESEAL, with(eseal, INFO, with(info, SEAL_EXTENSIONS, tagged))));
        }
    }

    @Test
    void anExtensionNeedNotSayThatItIsNotCritical() throws Exception {
        ASN1Encodable terse = extension(new ASN1ObjectIdentifier("1.2.3.4"), new DEROctetString(new byte[1]));
        parse(withExtensions(terse, extension(false)));
        parse(withExtensions());
    }

    @Test
    void aCriticalExtensionIsNotSigned() throws Exception {
        refused(withExtensions(extension(false), extension(true)));
        ASN1Sequence sign = sign("version-4");
        ASN1Sequence eseal = at(sign, ESEAL);
        ASN1Sequence info = at(eseal, INFO);
        DERSequence critical = new DERSequence(extension(true));
        refused(with(sign, ESEAL, with(eseal, INFO, with(info, SEAL_EXTENSIONS, critical))));
    }

    @Test
    void whatIsNoExtensionIsRefused() throws Exception {
        refused(withExtensions(new ASN1Integer(1)));
        refused(withExtensions(extension(new ASN1Integer(1), new DEROctetString(new byte[1]))));
        refused(with(sign("version-5-stamped"), EXTENSIONS, new DERTaggedObject(true, 1, new DERSequence())));
    }

    @Test
    void aStampedSealOfVersionFourIsRefused() throws Exception {
        ASN1Sequence sign = sign("version-4");
        ASN1Sequence eseal = at(sign, ESEAL);
        ASN1Encodable stamp = at(sign("version-5-stamped"), ESEAL).getObjectAt(STAMP);
        refused(with(sign, ESEAL, plus(eseal, stamp)));
        ASN1Sequence five = sign("version-5");
        refused(with(five, ESEAL, plus(at(five, ESEAL), new DERTaggedObject(true, 1, new DERBitString(new byte[2])))));
        refused(with(
                five, ESEAL, plus(at(five, ESEAL), new DERTaggedObject(true, 0, new DEROctetString(new byte[2])))));
    }

    @Test
    void versionsThatDifferAndOthersAreRefused() throws Exception {
        refused(with(sign("version-4"), 0, new ASN1Integer(5)));
        refused(with(sign("version-5"), 0, new ASN1Integer(4)));
        ASN1Sequence sign = sign("version-4");
        ASN1Sequence eseal = at(sign, ESEAL);
        ASN1Sequence info = at(eseal, INFO);
        ASN1Sequence header = with(at(info, 0), 1, new ASN1Integer(6));
        refused(with(with(sign, ESEAL, with(eseal, INFO, with(info, 0, header))), 0, new ASN1Integer(6)));
    }

    private static ToBeSigned parse(byte[] der) throws Refusal {
        return ToBeSigned.parse("ses-tbs-sign", der);
    }

    private static void parse(ASN1Sequence structure) throws Exception {
        assertThat(parse(structure.getEncoded("DER")).sealName()).isEqualTo("试验公章");
    }

    private static void refused(ASN1Sequence structure) throws IOException {
        byte[] der = structure.getEncoded("DER");
        assertThatThrownBy(() -> parse(der))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Fault.TICKET_CONTENT.code()));
    }

    private static ASN1Sequence withExtensions(ASN1Encodable... extensions) throws IOException {
        return with(sign("version-5-stamped"), EXTENSIONS, new DERTaggedObject(true, 0, new DERSequence(extensions)));
    }

    private static DERSequence extension(boolean critical) {
        return extension(
                new ASN1ObjectIdentifier("1.2.3.4"),
                ASN1Boolean.getInstance(critical),
                new DEROctetString(new byte[1]));
    }

    private static DERSequence extension(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static ASN1Sequence at(ASN1Sequence sequence, int place) {
        return (ASN1Sequence) sequence.getObjectAt(place);
    }

    private static ASN1Sequence with(ASN1Sequence sequence, int place, ASN1Encodable instead) {
        List<ASN1Encodable> parts = new ArrayList<>();
        sequence.forEach(parts::add);
        parts.set(place, instead);
        return new DERSequence(parts.toArray(ASN1Encodable[]::new));
    }

    private static ASN1Sequence plus(ASN1Sequence sequence, ASN1Encodable more) {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        sequence.forEach(parts::add);
        parts.add(more);
        return new DERSequence(parts);
    }

    private static ASN1Sequence sign(String name) throws IOException {
        return ASN1Sequence.getInstance(file(name + ".der"));
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SealStructuresTest.class.getResourceAsStream("/io/yinxin/agent/seals/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
