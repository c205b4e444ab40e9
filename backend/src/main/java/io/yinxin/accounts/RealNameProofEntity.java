package io.yinxin.accounts;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "account_real_name")
@NullUnmarked
class RealNameProofEntity {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    public RealNameMethod method;

    @Enumerated(EnumType.STRING)
    public RealNameLevel level;

    @Column(name = "proven_at")
    public Instant provenAt;

    @Column(name = "card_no")
    public String cardNo;

    @Column(name = "cert_serial")
    public String certSerial;

    @Column(name = "card_valid_to")
    public Instant cardValidTo;

    @Column(name = "bank_name")
    public String bankName;

    public String last4;

    public String reference;

    @Column(name = "document_ends")
    public LocalDate documentEnds;

    /** When the holder was told that it will end (RNV-61). */
    @Column(name = "warned_at")
    public Instant warnedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_cause")
    public ProofEnd endCause;

    @Version
    public int version;

    RealNameProofEntity fill(ProofBasis basis) {
        cardNo = basis.cardNo();
        certSerial = basis.certSerial();
        cardValidTo = basis.cardValidTo();
        bankName = basis.bankName();
        last4 = basis.last4();
        reference = basis.reference();
        documentEnds = basis.documentEnds();
        return this;
    }

    void end(ProofEnd cause, Instant now) {
        endedAt = now;
        endCause = cause;
    }

    RealNameProof toRecord() {
        ProofBasis basis = new ProofBasis(cardNo, certSerial, cardValidTo, bankName, last4, reference, documentEnds);
        return new RealNameProof(id, accountId, organisationId, method, level, provenAt, basis, endedAt, endCause);
    }
}
