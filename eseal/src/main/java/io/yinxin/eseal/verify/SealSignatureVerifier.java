package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.DATA_HASH;
import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.PROPERTY_MISMATCH;
import static io.yinxin.eseal.report.StepCode.SIGNATURE_VALUE;
import static io.yinxin.eseal.report.StepCode.SIGNER_NOT_IN_SEAL;
import static io.yinxin.eseal.report.StepCode.SIGNER_REVOKED;
import static io.yinxin.eseal.report.StepCode.SIGNER_TIME;
import static io.yinxin.eseal.report.StepCode.SIGNER_UNTRUSTED;
import static io.yinxin.eseal.report.StepCode.TIMESTAMP;
import static io.yinxin.eseal.report.StepCode.VERSION_MISMATCH;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Checks a seal signature and the seal in it (GB/T 38540 on the verification of a signature; spec 09 SEL-68). */
public final class SealSignatureVerifier {
    static final Set<StepCode> CODES = codes();

    private final Trust trust;

    public SealSignatureVerifier(Trust trust) {
        this.trust = trust;
    }

    private static Set<StepCode> codes() {
        Set<StepCode> codes = EnumSet.of(
                SIGNATURE_VALUE,
                SIGNER_UNTRUSTED,
                SIGNER_TIME,
                SIGNER_REVOKED,
                DATA_HASH,
                PROPERTY_MISMATCH,
                SIGNER_NOT_IN_SEAL,
                TIMESTAMP);
        codes.addAll(SealVerifier.CODES);
        return codes;
    }

    /**
     * @param der whatever is said to be a SES_Signature
     * @param now a time of signing after it is not believed
     */
    public Outcome verify(byte[] der, Expected expected, Instant now) {
        Steps steps = new Steps();
        try {
            SealSignature signature = SealSignature.read(der);
            steps.good(FORMAT, "SES_Signature");
            check(signature, expected, now, steps);
            return steps.outcome();
        } catch (SealException e) {
            return steps.unreadable(CODES, "SES_Signature", Unreadable.say(e, steps));
        }
    }

    /** @return the times, of which one was judged by */
    SignerTime check(SealSignature signature, Expected expected, Instant now, Steps steps) {
        checkVersion(signature, steps);
        SealSteps.checkExtensions("TBS_Sign.extDatas", signature.extensions(), steps);
        checkContent(signature, expected, steps);
        Optional<Signer> signer = Signer.read(signature.certificate(), Signer.Role.SIGNER, "SES_Signature.cert", steps);
        signer.ifPresent(one -> {
            one.checkUsage(steps);
            one.checkValue(
                    signature.algorithm(), signature.signedBytes(), signature.signature(), "SES_Signature", steps);
        });
        checkMembership(signature, steps);
        SealSteps seal = new SealSteps(trust, signature.seal(), steps);
        SignerTime time = new TimeSteps(trust, signature, steps).check(signer, now);
        time.relevant()
                .ifPresentOrElse(
                        at -> {
                            signer.ifPresent(one -> one.checkTrust(trust, at, steps));
                            seal.check(at);
                        },
                        () -> {
                            signer.ifPresent(one -> {
                                steps.notChecked(SIGNER_UNTRUSTED, one.subject(), SIGNER_TIME);
                                steps.notChecked(SIGNER_REVOKED, one.subject(), SIGNER_TIME);
                            });
                            seal.checkTimeless(SIGNER_TIME);
                        });
        return time;
    }

    private static void checkVersion(SealSignature signature, Steps steps) {
        int seal = signature.seal().info().version().number();
        if (signature.version() == seal) {
            steps.good(VERSION_MISMATCH, "TBS_Sign.version");
        } else {
            steps.add(Step.bad(VERSION_MISMATCH, "TBS_Sign.version", "VERSION_MISMATCH")
                    .with("signature", String.valueOf(signature.version()))
                    .with("seal", String.valueOf(seal)));
        }
    }

    private static void checkContent(SealSignature signature, Expected expected, Steps steps) {
        if (MessageDigest.isEqual(signature.dataHash(), expected.dataHash())) {
            steps.good(DATA_HASH, "TBS_Sign.dataHash");
        } else {
            steps.bad(DATA_HASH, "TBS_Sign.dataHash", "CONTENT_CHANGED");
        }
        if (signature.propertyInfo().equals(expected.propertyInfo())) {
            steps.good(PROPERTY_MISMATCH, "TBS_Sign.propertyInfo");
        } else {
            steps.add(Step.bad(PROPERTY_MISMATCH, "TBS_Sign.propertyInfo", "PROPERTY_MISMATCH")
                    .with("stated", signature.propertyInfo()));
        }
    }

    private static void checkMembership(SealSignature signature, Steps steps) {
        String field = "SES_ESPropertyInfo.certList";
        steps.add(
                switch (signature.seal().info().property().certificates().membership(signature.certificate())) {
                    case LISTED -> Step.good(SIGNER_NOT_IN_SEAL, field);
                    case NOT_LISTED -> Step.bad(SIGNER_NOT_IN_SEAL, field, "SIGNER_NOT_IN_SEAL");
                    case UNKNOWN -> Step.unknown(SIGNER_NOT_IN_SEAL, field, "DIGEST_UNKNOWN");
                });
    }
}
