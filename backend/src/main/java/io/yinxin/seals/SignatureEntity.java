package io.yinxin.seals;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "seal_signature")
@NullUnmarked
class SignatureEntity {
    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    /** The declarant's. */
    @Column(name = "account_id")
    public UUID accountId;

    public int running;

    @Convert(converter = EncryptedText.class)
    public String name;

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

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "made_by")
    public UUID madeBy;

    @Version
    public int version;

    void enable() {
        state = SealState.ENABLED;
        disabledFor = null;
    }

    void disable(EndCause cause) {
        state = SealState.DISABLED;
        disabledFor = cause;
    }
}
