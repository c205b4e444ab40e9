package io.yinxin.eseal.object;

import static io.yinxin.eseal.object.DerElement.BIT_STRING;
import static io.yinxin.eseal.object.DerElement.CONTEXT_0_CONSTRUCTED;
import static io.yinxin.eseal.object.DerElement.GENERALIZED_TIME;
import static io.yinxin.eseal.object.DerElement.IA5_STRING;
import static io.yinxin.eseal.object.DerElement.INTEGER;
import static io.yinxin.eseal.object.DerElement.OBJECT_IDENTIFIER;
import static io.yinxin.eseal.object.DerElement.OCTET_STRING;
import static io.yinxin.eseal.object.DerElement.PRINTABLE_STRING;
import static io.yinxin.eseal.object.DerElement.SEQUENCE;
import static io.yinxin.eseal.object.DerElement.UTC_TIME;
import static io.yinxin.eseal.object.DerElement.UTF8_STRING;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each field and what may be wrong with it: refused, with the defect and the field named. */
@Tag("SEL-60")
@Tag("SEL-69")
class MalformedTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final Node NULL = Node.of(0x05);
    private static final Node SEAL = Node.parse(stampedSeal().der());
    private static final Node SIGNATURE = Node.parse(signature().der());

    private static Seal stampedSeal() {
        Seal seal = SEALS.seal(SealVersion.V5);
        return TestSeals.stamped(seal, SEALS.token(seal.signedValue(), TestSeals.MADE));
    }

    private static SealSignature signature() {
        SignatureDraft draft = SEALS.signatureDraft(SEALS.seal(SealVersion.V4));
        List<ExtensionData> extensions = List.of(Extensions.organisation("1"));
        SealSignature bare = ApplySeal.sign(
                new SignatureDraft(draft.seal(), draft.time(), draft.dataHash(), draft.propertyInfo(), extensions),
                SEALS.signer);
        return ApplySeal.stamped(bare, SEALS.token(bare.signature(), TestSeals.SIGNED));
    }

    @ParameterizedTest
    @CsvSource({
        "0, SES_SealInfo",
        "0.0, SES_Header",
        "0.0.0, SES_Header.ID",
        "0.0.1, SES_Header.version",
        "0.0.2, SES_Header.Vid",
        "0.1, SES_SealInfo.esID",
        "0.2, SES_ESPropertyInfo",
        "0.2.0, SES_ESPropertyInfo.type",
        "0.2.1, SES_ESPropertyInfo.name",
        "0.2.2, SES_ESPropertyInfo.certListType",
        "0.2.3, SES_ESPropertyInfo.certList",
        "0.2.3.0, CertInfoList.cert",
        "0.2.4, SES_ESPropertyInfo.createDate",
        "0.2.5, SES_ESPropertyInfo.validStart",
        "0.2.6, SES_ESPropertyInfo.validEnd",
        "0.3, SES_ESPictrueInfo",
        "0.3.0, SES_ESPictrueInfo.type",
        "0.3.1, SES_ESPictrueInfo.data",
        "0.3.2, SES_ESPictrueInfo.width",
        "0.3.3, SES_ESPictrueInfo.height",
        "0.4.0.0, ExtData.extnID",
        "0.4.0.2, ExtData.extnValue",
        "1, SESeal.cert",
        "2, SESeal.signAlgID",
        "3, SESeal.signedValue"
    })
    void fieldOfASealOfAnotherTypeOrMissing(String path, String field) {
        refused(SEAL.with(path, NULL), SealFault.WRONG_TYPE, field);
        missing(() -> Seal.read(SEAL.with(path).encode()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, TBS_Sign",
        "0.0, TBS_Sign.version",
        "0.1, TBS_Sign.eseal",
        "0.2, TBS_Sign.timeInfo",
        "0.3, TBS_Sign.dataHash",
        "0.4, TBS_Sign.propertyInfo",
        "1, SES_Signature.cert",
        "2, SES_Signature.signatureAlgID",
        "3, SES_Signature.signature"
    })
    void fieldOfASignatureOfAnotherTypeOrMissing(String path, String field) {
        refusedSignature(SIGNATURE.with(path, NULL), SealFault.WRONG_TYPE, field);
        missing(() -> SealSignature.read(SIGNATURE.with(path).encode()));
    }

    @Test
    void optionalFieldsMayBeMissingButNotOfAnotherType() {
        assertThat(Seal.read(SEAL.with("0.4").encode()).info().extensions()).isEmpty();
        assertThat(Seal.read(SEAL.with("4").encode()).timeStamp()).isEmpty();
        assertThat(SealSignature.read(SIGNATURE.with("0.5").encode()).extensions())
                .isEmpty();
        assertThat(SealSignature.read(SIGNATURE.with("4").encode()).timeStamp()).isEmpty();
        refused(SEAL.with("0.4", NULL), SealFault.WRONG_TYPE, "SES_SealInfo.extDatas");
        refused(SEAL.with("0.4.0", NULL), SealFault.WRONG_TYPE, "ExtData");
        refused(SEAL.with("0.4.0.1", NULL), SealFault.WRONG_TYPE, "ExtData.extnValue");
        refused(SEAL.with("4", NULL), SealFault.WRONG_TYPE, "SESeal.timeStamp");
        refused(SEAL.with("4.0", NULL), SealFault.WRONG_TYPE, "SESeal.timeStamp");
        refusedSignature(SIGNATURE.with("0.5", NULL), SealFault.WRONG_TYPE, "TBS_Sign.extDatas");
        refusedSignature(SIGNATURE.with("4", NULL), SealFault.WRONG_TYPE, "SES_Signature.timeStamp");
    }

    @ParameterizedTest
    @CsvSource({
        "0, SES_SealInfo",
        "0.0, SES_Header",
        "0.2, SES_ESPropertyInfo",
        "0.3, SES_ESPictrueInfo",
        "0.4.0, ExtData",
        "4, SESeal.timeStamp",
        "'', SESeal"
    })
    void oneFieldMoreInASeal(String path, String field) {
        refused(SEAL.plus(path, NULL), SealFault.EXTRA_FIELD, field);
    }

    @Test
    void oneFieldMoreInASignature() {
        refusedSignature(SIGNATURE.plus("", NULL), SealFault.EXTRA_FIELD, "SES_Signature");
        refusedSignature(SIGNATURE.plus("0", NULL), SealFault.EXTRA_FIELD, "TBS_Sign");
        refusedSignature(SIGNATURE.plus("4", NULL), SealFault.EXTRA_FIELD, "SES_Signature.timeStamp");
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void valueOfAField(String path, Node instead, SealFault fault, String field) {
        refused(SEAL.with(path, instead), fault, field);
    }

    static Stream<Arguments> valueOfAField() {
        Node certificate = SEAL.at("0.2.3.0");
        Node extension = SEAL.at("0.4.0");
        return Stream.of(
                arguments("0.0.0", ia5("EX"), SealFault.WRONG_VALUE, "SES_Header.ID"),
                arguments("0.0.1", Node.of(INTEGER, 2), SealFault.WRONG_VERSION, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER, 4), SealFault.WRONG_VERSION, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER, 1), SealFault.WRONG_VERSION, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER, 0xff), SealFault.WRONG_VALUE, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER, 0, 5), SealFault.NOT_DER, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER), SealFault.WRONG_VALUE, "SES_Header.version"),
                arguments("0.0.1", Node.of(INTEGER, 1, 0, 0, 0, 0), SealFault.TOO_LARGE, "SES_Header.version"),
                arguments("0.0.2", ia5(""), SealFault.WRONG_VALUE, "SES_Header.Vid"),
                arguments("0.0.2", Node.of(IA5_STRING, 0xe5), SealFault.WRONG_VALUE, "SES_Header.Vid"),
                arguments("0.0.2", Node.of(IA5_STRING, new byte[4097]), SealFault.TOO_LARGE, "SES_Header.Vid"),
                arguments("0.1", ia5(""), SealFault.WRONG_VALUE, "SES_SealInfo.esID"),
                arguments("0.2.0", Node.of(INTEGER, 0x80), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.type"),
                arguments("0.2.1", Node.of(UTF8_STRING), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.name"),
                arguments("0.2.1", Node.of(UTF8_STRING, 0xc0, 0x80), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.name"),
                arguments("0.2.1", ia5("seal"), SealFault.WRONG_TYPE, "SES_ESPropertyInfo.name"),
                arguments("0.2.2", Node.of(INTEGER, 3), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.certListType"),
                arguments("0.2.2", Node.of(INTEGER, 2), SealFault.WRONG_TYPE, "CertDigestObj"),
                arguments("0.2.3", Node.of(SEQUENCE), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.certList"),
                arguments(
                        "0.2.3",
                        Node.of(SEQUENCE, Collections.nCopies(257, certificate)),
                        SealFault.TOO_LARGE,
                        "SES_ESPropertyInfo.certList"),
                arguments("0.2.3.0", octets(32769), SealFault.TOO_LARGE, "CertInfoList.cert"),
                arguments("0.2.4", time("20260301080000"), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.createDate"),
                arguments("0.2.4", time("20260301080000+0800"), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.createDate"),
                arguments("0.2.5", time("20260230080000Z"), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.validStart"),
                arguments("0.2.6", time("20261301080000Z"), SealFault.WRONG_VALUE, "SES_ESPropertyInfo.validEnd"),
                arguments(
                        "0.2.6",
                        Node.of(UTC_TIME, "260301080000Z".getBytes(US_ASCII)),
                        SealFault.WRONG_TYPE,
                        "SES_ESPropertyInfo.validEnd"),
                arguments("0.3.0", ia5(""), SealFault.WRONG_VALUE, "SES_ESPictrueInfo.type"),
                arguments("0.3.1", octets(0), SealFault.WRONG_VALUE, "SES_ESPictrueInfo.data"),
                arguments("0.3.1", octets((2 << 20) + 1), SealFault.TOO_LARGE, "SES_ESPictrueInfo.data"),
                arguments("0.3.1", Node.of(0x24, List.of(octets(3))), SealFault.WRONG_TYPE, "SES_ESPictrueInfo.data"),
                arguments("0.3.2", Node.of(INTEGER, 0), SealFault.WRONG_VALUE, "SES_ESPictrueInfo.width"),
                arguments("0.3.3", Node.of(INTEGER, 0x0b, 0xb9), SealFault.WRONG_VALUE, "SES_ESPictrueInfo.height"),
                arguments(
                        "0.4",
                        Node.of(SEQUENCE, Collections.nCopies(65, extension)),
                        SealFault.TOO_LARGE,
                        "SES_SealInfo.extDatas"),
                arguments("0.4.0.0", Node.of(OBJECT_IDENTIFIER), SealFault.WRONG_VALUE, "ExtData.extnID"),
                arguments("0.4.0.0", Node.of(OBJECT_IDENTIFIER, 0x2a, 0x80), SealFault.WRONG_VALUE, "ExtData.extnID"),
                arguments("0.4.0.1", Node.of(DerElement.BOOLEAN, 1), SealFault.NOT_DER, "ExtData.critical"),
                arguments("0.4.0.1", Node.of(DerElement.BOOLEAN), SealFault.NOT_DER, "ExtData.critical"),
                arguments("1", octets(32769), SealFault.TOO_LARGE, "SESeal.cert"),
                arguments("2", Node.of(OBJECT_IDENTIFIER, new byte[65]), SealFault.TOO_LARGE, "SESeal.signAlgID"),
                arguments("3", Node.of(BIT_STRING), SealFault.WRONG_VALUE, "SESeal.signedValue"),
                arguments("3", Node.of(BIT_STRING, 4, 0xf0), SealFault.WRONG_VALUE, "SESeal.signedValue"),
                arguments("3", Node.of(BIT_STRING, new byte[2050]), SealFault.TOO_LARGE, "SESeal.signedValue"),
                arguments(
                        "4.0",
                        Node.of(BIT_STRING, new byte[(256 << 10) + 2]),
                        SealFault.TOO_LARGE,
                        "SESeal.timeStamp"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void valueOfAFieldOfASignature(String path, Node instead, SealFault fault, String field) {
        refusedSignature(SIGNATURE.with(path, instead), fault, field);
    }

    static Stream<Arguments> valueOfAFieldOfASignature() {
        return Stream.of(
                arguments("0.0", Node.of(INTEGER, 0xff), SealFault.WRONG_VALUE, "TBS_Sign.version"),
                arguments("0.1", Node.of(SEQUENCE), SealFault.MISSING_FIELD, "SES_SealInfo"),
                arguments("0.2", time("20261301080000Z"), SealFault.WRONG_VALUE, "TBS_Sign.timeInfo"),
                arguments("0.3", Node.of(BIT_STRING, 0), SealFault.WRONG_VALUE, "TBS_Sign.dataHash"),
                arguments("0.3", Node.of(BIT_STRING, new byte[66]), SealFault.TOO_LARGE, "TBS_Sign.dataHash"),
                arguments("0.3", octets(32), SealFault.WRONG_TYPE, "TBS_Sign.dataHash"),
                arguments("0.4", ia5(""), SealFault.WRONG_VALUE, "TBS_Sign.propertyInfo"),
                arguments("1", octets(32769), SealFault.TOO_LARGE, "SES_Signature.cert"),
                arguments("3", Node.of(BIT_STRING, 1, 0), SealFault.WRONG_VALUE, "SES_Signature.signature"));
    }

    @Test
    void formsThatAreInUseAreTaken() {
        Node extensions = SEAL.at("0.4");
        List<Node> sealForms = List.of(
                SEAL.with("0.4", Node.of(CONTEXT_0_CONSTRUCTED, List.of(extensions))),
                SEAL.with("0.4", Node.of(CONTEXT_0_CONSTRUCTED, extensions.children())),
                SEAL.with("0.4.0.1"));
        for (Node form : sealForms) {
            Seal seal = Seal.read(form.encode());
            assertThat(Extensions.value(seal.info(), Extensions.ORGANISATION)).isPresent();
            assertThat(seal.signedBytes()).isEqualTo(form.at("0").encode());
        }
        byte[] token = SIGNATURE.at("4.0").content();
        assertThat(SealSignature.read(SIGNATURE.with("4", Node.of(0x80, token)).encode())
                        .timeStamp()
                        .orElseThrow())
                .isEqualTo(Arrays.copyOfRange(token, 1, token.length));
        assertThat(SealSignature.read(SIGNATURE
                                .with(
                                        "0.5",
                                        Node.of(
                                                CONTEXT_0_CONSTRUCTED,
                                                SIGNATURE.at("0.5.0").children()))
                                .encode())
                        .extensions())
                .hasSize(1);
        assertThat(Seal.read(SEAL.with("0.3.0", ia5("jPg")).encode())
                        .info()
                        .picture()
                        .format())
                .isEqualTo("JPG");
        assertThat(Seal.read(SEAL.with("0.2.4", time("20260301080000.5Z")).encode())
                        .info()
                        .property()
                        .createDate())
                .isEqualTo(TestSeals.MADE.plusMillis(500));
    }

    @ParameterizedTest
    @CsvSource({
        "SM3, LISTED",
        "sm3, LISTED",
        "1.2.156.10197.1.401, LISTED",
        "1.2.156.10197.1.401.1, LISTED",
        "1.2.156.10197.1.401.2, UNKNOWN",
        "MD5, UNKNOWN"
    })
    void namesOfTheDigestInUse(String name, CertificateList.Membership membership) {
        Node digest = Node.of(
                SEQUENCE,
                List.of(
                        Node.of(PRINTABLE_STRING, name.getBytes(US_ASCII)),
                        Node.of(OCTET_STRING, Digest.SM3.of(SEALS.signer.certificate()))));
        Node byDigest = SEAL.with("0.2.2", Node.of(INTEGER, 2)).with("0.2.3", Node.of(SEQUENCE, List.of(digest)));

        CertificateList list = Seal.read(byDigest.encode()).info().property().certificates();

        assertThat(list.membership(SEALS.signer.certificate())).isEqualTo(membership);
        refused(byDigest.with("0.2.3.0.0", ia5("SM3")), SealFault.WRONG_TYPE, "CertDigestObj.type");
        refused(
                byDigest.with("0.2.3.0.0", Node.of(PRINTABLE_STRING, '*')),
                SealFault.WRONG_VALUE,
                "CertDigestObj.type");
        refused(byDigest.with("0.2.3.0.1", NULL), SealFault.WRONG_TYPE, "CertDigestObj.value");
        refused(byDigest.with("0.2.3.0.1", octets(65)), SealFault.TOO_LARGE, "CertDigestObj.value");
        refused(byDigest.plus("0.2.3.0", NULL), SealFault.EXTRA_FIELD, "CertDigestObj");
    }

    /** What follows stands in its place then, of another type, if anything follows; a list may not be empty. */
    private static void missing(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.fault())
                                .isIn(SealFault.MISSING_FIELD, SealFault.WRONG_TYPE, SealFault.WRONG_VALUE));
    }

    private static void refused(Node seal, SealFault fault, String field) {
        refused(() -> Seal.read(seal.encode()), fault, field);
    }

    private static void refusedSignature(Node signature, SealFault fault, String field) {
        refused(() -> SealSignature.read(signature.encode()), fault, field);
    }

    private static void refused(ThrowingCallable read, SealFault fault, String field) {
        assertThatThrownBy(read).isInstanceOfSatisfying(SealException.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    private static Node ia5(String text) {
        return Node.of(IA5_STRING, text.getBytes(US_ASCII));
    }

    private static Node time(String text) {
        return Node.of(GENERALIZED_TIME, text.getBytes(US_ASCII));
    }

    private static Node octets(int length) {
        return Node.of(OCTET_STRING, new byte[length]);
    }
}
