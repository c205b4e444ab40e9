package io.yinxin.eseal.object;

import static io.yinxin.eseal.TestSeals.MADE;
import static io.yinxin.eseal.TestSeals.PICTURE;
import static io.yinxin.eseal.TestSeals.PROPERTY;
import static io.yinxin.eseal.TestSeals.SIGNED;
import static io.yinxin.eseal.TestSeals.VALID_END;
import static io.yinxin.eseal.TestSeals.VALID_START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.FirstVersion;
import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.CertificateList.Certificates;
import io.yinxin.eseal.object.CertificateList.Membership;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written is read again, every field of it, in all versions and by all algorithms. */
@Tag("SEL-60")
@Tag("SEL-69")
class RoundTripTest {
    private static final TestSeals SM2 = new TestSeals(SignatureAlgorithm.SM2_SM3);

    @ParameterizedTest
    @EnumSource(names = {"V4", "V5"})
    void aSealIsReadAsItWasDrafted(SealVersion version) {
        Seal seal = Seal.read(SM2.seal(version).der());

        assertThat(seal.info().version()).isEqualTo(version);
        assertThat(seal.info().vendor()).isEqualTo("Yinxin");
        assertThat(seal.info().id()).isEqualTo("35010000000001");
        SealProperty property = seal.info().property();
        assertThat(property.type()).isEqualTo(1);
        assertThat(property.name()).isEqualTo("试验公章");
        assertThat(((Certificates) property.certificates()).ders()).containsExactly(SM2.signer.certificate());
        assertThat(property.createDate()).isEqualTo(MADE);
        assertThat(property.validStart()).isEqualTo(VALID_START);
        assertThat(property.validEnd()).isEqualTo(VALID_END);
        SealPicture picture = seal.info().picture();
        assertThat(picture.type()).isEqualTo("PNG");
        assertThat(picture.data()).isEqualTo(PICTURE);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(40);
        assertThat(Extensions.value(seal.info(), Extensions.ORGANISATION))
                .hasValueSatisfying(value ->
                        assertThat(Node.parse(value).content()).asString(UTF_8).isEqualTo("91350100M000100Y43"));
        assertThat(seal.makerCertificate()).isEqualTo(SM2.maker.certificate());
        assertThat(seal.algorithm()).isEqualTo("1.2.156.10197.1.501");
        assertThat(seal.timeStamp()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureByEveryAlgorithm(SignatureAlgorithm algorithm) {
        TestSeals seals = new TestSeals(algorithm);
        Seal seal = seals.seal(SealVersion.V4);

        SealSignature signature = SealSignature.read(seals.signature(seal).der());

        assertThat(signature.version()).isEqualTo(4);
        assertThat(signature.seal().der()).isEqualTo(seal.der());
        assertThat(signature.time()).isEqualTo(new SigningTime.Stated(SIGNED));
        assertThat(signature.dataHash()).isEqualTo(algorithm.digest().of(TestSeals.CONTENT));
        assertThat(signature.propertyInfo()).isEqualTo(PROPERTY);
        assertThat(signature.certificate()).isEqualTo(seals.signer.certificate());
        assertThat(signature.algorithm()).isEqualTo(algorithm.id());
        assertThat(signature.extensions()).isEmpty();
        assertThat(signature.timeStamp()).isEmpty();
    }

    @Test
    void digestsInThePlaceOfCertificates() {
        SealDraft draft = SM2.draft(SealVersion.V4);
        CertificateList list = new CertificateList.Digests(
                List.of(new CertificateList.CertificateDigest("SM3", Digest.SM3.of(SM2.signer.certificate()))));
        Seal seal = MakeSeal.make(
                new SealDraft(
                        draft.version(),
                        draft.vendor(),
                        draft.id(),
                        TestSeals.property(list),
                        draft.picture(),
                        List.of()),
                SM2.maker);

        CertificateList read = Seal.read(seal.der()).info().property().certificates();

        assertThat(read.membership(SM2.signer.certificate())).isEqualTo(Membership.LISTED);
        assertThat(read.membership(SM2.maker.certificate())).isEqualTo(Membership.NOT_LISTED);
        assertThat(SM2.signature(seal).seal().der()).isEqualTo(seal.der());
    }

    @Test
    void stampsOfSealAndSignature() {
        Seal seal = SM2.seal(SealVersion.V5);
        byte[] sealToken = SM2.token(seal.signedValue(), MADE);
        Seal stamped = TestSeals.stamped(seal, sealToken);
        SealSignature signature = SM2.signature(stamped);
        byte[] token = SM2.token(signature.signature(), SIGNED);

        SealSignature read =
                SealSignature.read(ApplySeal.stamped(signature, token).der());

        assertThat(read.version()).isEqualTo(5);
        assertThat(read.timeStamp().orElseThrow()).isEqualTo(token);
        assertThat(read.seal().timeStamp().orElseThrow()).isEqualTo(sealToken);
        assertThat(TimeStamp.read(token).time()).isEqualTo(SIGNED);
        assertThat(read.signedBytes()).isEqualTo(signature.signedBytes());
    }

    @Test
    void theLinkToThePredecessor() {
        Seal old = SM2.seal(SealVersion.V4);
        SealDraft draft = SM2.draft(SealVersion.V4);
        Seal renewed = MakeSeal.make(
                new SealDraft(
                        draft.version(),
                        draft.vendor(),
                        "35010000000002",
                        draft.property(),
                        draft.picture(),
                        List.of(Extensions.predecessor(old))),
                SM2.maker);

        Node link = Node.parse(Extensions.value(Seal.read(renewed.der()).info(), Extensions.PREDECESSOR)
                .orElseThrow());

        assertThat(link.at("0").content()).asString(UTF_8).isEqualTo("35010000000001");
        assertThat(link.at("1").content()).isEqualTo(Digest.SM3.of(old.der()));
    }

    @Test
    void versionOneIsRead() {
        FirstVersion first = new FirstVersion(SM2);
        SealSignature signature = SealSignature.read(first.signature(first.utcTime()));

        assertThat(signature.version()).isEqualTo(1);
        assertThat(signature.time()).isEqualTo(new SigningTime.Stated(SIGNED));
        Seal seal = signature.seal();
        assertThat(seal.info().version()).isEqualTo(SealVersion.V1);
        assertThat(seal.info().property().validEnd()).isEqualTo(VALID_END);
        assertThat(seal.info().property().certificates().membership(SM2.signer.certificate()))
                .isEqualTo(Membership.LISTED);
        assertThat(seal.signedBytes()).isEqualTo(first.sealSignedBytes());
        assertThat(signature.certificate()).isEqualTo(SM2.signer.certificate());
    }
}
