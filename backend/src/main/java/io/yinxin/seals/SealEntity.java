package io.yinxin.seals;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "seal")
@NullUnmarked
class SealEntity {
    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "operator_account")
    public UUID operatorAccount;

    public boolean legal;

    @Column(name = "operator_card")
    public String operatorCard;

    public String number;
    public String name;

    @Enumerated(EnumType.STRING)
    public SealKind kind;

    @Enumerated(EnumType.STRING)
    public MakingWay way;

    @Column(name = "issuing_org")
    public String issuingOrg;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_to")
    public LocalDate validTo;

    @Column(name = "valid_start")
    public Instant validStart;

    @Column(name = "valid_end")
    public Instant validEnd;

    @Enumerated(EnumType.STRING)
    public SealState state;

    @Column(name = "disabled_for")
    @Enumerated(EnumType.STRING)
    public EndCause disabledFor;

    public String note;

    @Column(name = "width_mm")
    public int widthMm;

    @Column(name = "height_mm")
    public int heightMm;

    @Column(name = "card_no")
    public String cardNo;

    public String certificate;

    @Column(name = "organisation_key")
    public String organisationKey;

    @Column(name = "certificate_from")
    public Instant certificateFrom;

    @Column(name = "certificate_to")
    public Instant certificateTo;

    @Column(name = "predecessor_id")
    public UUID predecessorId;

    public boolean superseded;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "made_by")
    public UUID madeBy;

    @Column(name = "warned_days")
    public Integer warnedDays;

    @Version
    public int version;

    /** @param known as the form was made for; null while the form is not complete @throws DomainException CONFLICT_STALE */
    void requireVersion(@Nullable Integer known) {
        if (known != null && version != known) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    void enable() {
        state = SealState.ENABLED;
        disabledFor = null;
    }

    void disable(EndCause cause) {
        state = SealState.DISABLED;
        disabledFor = cause;
    }
}
