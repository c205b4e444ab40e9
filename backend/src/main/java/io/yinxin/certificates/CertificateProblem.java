package io.yinxin.certificates;

import io.yinxin.platform.problem.DomainException;
import java.util.Map;

/** A refusal with the reason in words, for the audit; the user gets the code only. */
public final class CertificateProblem extends RuntimeException {
    private final CertificateError code;
    private final transient Map<String, Object> params;

    CertificateProblem(CertificateError code, String reason) {
        this(code, reason, Map.of());
    }

    CertificateProblem(CertificateError code, String reason, Map<String, Object> params) {
        super(reason, null, false, false);
        this.code = code;
        this.params = params;
    }

    public CertificateError code() {
        return code;
    }

    public DomainException asRefusal() {
        return DomainException.with(code, params);
    }
}
