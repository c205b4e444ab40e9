package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.MAKER_EXPIRED;
import static io.yinxin.eseal.report.StepCode.SEAL_EXPIRED;
import static io.yinxin.eseal.report.StepCode.SEAL_NOT_YET_VALID;
import static io.yinxin.eseal.report.StepCode.SEAL_SIGNATURE;
import static io.yinxin.eseal.report.StepCode.TIMESTAMP;

import io.yinxin.eseal.object.Confirmation;
import io.yinxin.eseal.object.ExtensionData;
import io.yinxin.eseal.object.Extensions;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealProperty;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps that look at a seal that could be read. */
final class SealSteps {
    private static final String SUBJECT = "SESeal";

    private final Trust trust;
    private final Seal seal;
    private final SealProperty property;
    private final Steps steps;

    SealSteps(Trust trust, Seal seal, Steps steps) {
        this.trust = trust;
        this.seal = seal;
        this.property = seal.info().property();
        this.steps = steps;
    }

    /** @param at when the seal counts: the time of signing, or now for a seal alone */
    void check(Instant at) {
        checkMaker().ifPresent(maker -> checkMakerAt(maker, at));
        checkValidity(at);
        checkTimeStamp();
    }

    /** What can be said without a time of signing. */
    void checkTimeless(StepCode because) {
        checkMaker().ifPresent(maker -> {
            steps.notChecked(maker.role().untrusted, maker.subject(), because);
            steps.notChecked(maker.role().time, maker.subject(), because);
            steps.notChecked(maker.role().revoked, maker.subject(), because);
        });
        steps.notChecked(SEAL_NOT_YET_VALID, SUBJECT, because);
        steps.notChecked(SEAL_EXPIRED, SUBJECT, because);
        checkTimeStamp();
    }

    private Optional<Signer> checkMaker() {
        Optional<Signer> maker = Signer.read(seal.makerCertificate(), Signer.Role.MAKER, "SESeal.cert", steps);
        maker.ifPresent(one -> {
            one.checkUsage(steps);
            one.checkValue(seal.algorithm(), seal.signedBytes(), seal.signedValue(), SUBJECT, steps);
        });
        checkExtensions("SES_SealInfo.extDatas", seal.info().extensions(), steps);
        checkConfirmation();
        return maker;
    }

    /** "Critical" means: who does not know it must not accept. */
    static void checkExtensions(String field, List<ExtensionData> extensions, Steps steps) {
        for (ExtensionData one : extensions) {
            if (one.critical() && !Extensions.isKnown(one.id())) {
                steps.add(Step.unknown(FORMAT, field, "CRITICAL_EXTENSION").with("id", one.id()));
            }
        }
    }

    private void checkConfirmation() {
        try {
            Confirmation.requireGood(seal.info());
        } catch (SealException e) {
            steps.bad(SEAL_SIGNATURE, "confirmation", "CONFIRMATION_WRONG");
        }
    }

    private void checkMakerAt(Signer maker, Instant at) {
        if (seal.info().version() == SealVersion.V5) {
            checkMakerOfFive(maker, at);
            return;
        }
        if (maker.certificate().isValidAt(at)) {
            steps.good(MAKER_EXPIRED, maker.subject());
        } else {
            steps.bad(MAKER_EXPIRED, maker.subject(), "CERTIFICATE_NOT_VALID_THEN");
        }
        maker.checkTrust(trust, at, steps);
    }

    /** Version 5 asks for a certificate that was good when the seal was made; what came later is a notice. */
    private void checkMakerOfFive(Signer maker, Instant at) {
        Instant created = property.createDate();
        if (!maker.certificate().isValidAt(created)) {
            steps.bad(MAKER_EXPIRED, maker.subject(), "CERTIFICATE_NOT_VALID_AT_CREATION");
        } else if (!maker.certificate().isValidAt(at)) {
            steps.add(Step.notice(MAKER_EXPIRED, maker.subject(), "CERTIFICATE_EXPIRED_SINCE"));
        } else {
            steps.good(MAKER_EXPIRED, maker.subject());
        }
        maker.checkTrust(trust, created, steps);
    }

    private void checkValidity(Instant at) {
        if (at.isBefore(property.validStart())) {
            steps.add(Step.bad(SEAL_NOT_YET_VALID, SUBJECT, "SEAL_NOT_YET_VALID")
                    .with("validStart", property.validStart().toString()));
        } else {
            steps.good(SEAL_NOT_YET_VALID, SUBJECT);
        }
        if (at.isAfter(property.validEnd())) {
            steps.add(Step.bad(SEAL_EXPIRED, SUBJECT, "SEAL_EXPIRED")
                    .with("validEnd", property.validEnd().toString()));
        } else {
            steps.good(SEAL_EXPIRED, SUBJECT);
        }
    }

    /** Only version 5 has a place for one. */
    private void checkTimeStamp() {
        seal.timeStamp()
                .ifPresentOrElse(
                        token -> new TimeStampSteps(trust, steps, "SESeal.timeStamp")
                                .check(token, seal.signedValue())
                                .filter(time -> property.createDate().isAfter(time))
                                .ifPresent(time -> steps.bad(TIMESTAMP, "SESeal.timeStamp", "CREATED_AFTER_TIMESTAMP")),
                        () -> {
                            if (seal.info().version() == SealVersion.V5) {
                                steps.add(Step.notice(TIMESTAMP, "SESeal.timeStamp", "TIMESTAMP_ABSENT"));
                            }
                        });
    }
}
