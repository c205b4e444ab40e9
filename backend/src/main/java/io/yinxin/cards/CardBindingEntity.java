package io.yinxin.cards;

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
@Table(name = "card_binding")
@NullUnmarked
class CardBindingEntity {
    @Id
    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "card_no")
    public String cardNo;

    @Enumerated(EnumType.STRING)
    public CardKind kind;

    @Enumerated(EnumType.STRING)
    public MediumKind medium;

    @Column(name = "holder_name")
    @Convert(converter = EncryptedText.class)
    public String holderName;

    @Column(name = "holder_id_type")
    public String holderIdType;

    @Column(name = "holder_id_number")
    @Convert(converter = EncryptedText.class)
    public String holderIdNumber;

    @Column(name = "org_name")
    public String orgName;

    public String uscc;

    @Column(name = "org_code")
    public String orgCode;

    @Column(name = "cert_serial")
    public String certSerial;

    public String issuer;

    @Column(name = "valid_from")
    public Instant validFrom;

    @Column(name = "valid_to")
    public Instant validTo;

    /** Base64 of the DER; null until the card is presented with it. */
    @Convert(converter = EncryptedText.class)
    public String certificate;

    @Column(name = "bound_at")
    public Instant boundAt;

    @Column(name = "warned_days")
    public Integer warnedDays;

    @Version
    public int version;

    /** What the card tells now; a renewed certificate starts the warnings of its expiry anew. */
    CardBindingEntity fill(PresentedCard card) {
        if (!card.certificate().serial().equals(certSerial)) {
            warnedDays = null;
        }
        cardNo = card.cardNo();
        kind = card.kind();
        medium = card.medium();
        holderName = card.holder().name();
        holderIdType = card.holder().idType();
        holderIdNumber = card.holder().idNumber();
        orgName = card.organisation().name();
        uscc = card.organisation().uscc();
        orgCode = card.organisation().orgCode();
        certSerial = card.certificate().serial();
        issuer = card.certificate().issuer();
        validFrom = card.certificate().validFrom();
        validTo = card.certificate().validTo();
        certificate = card.certificate().encoded();
        return this;
    }

    CardRecord toRecord() {
        return new CardRecord(
                accountId,
                cardNo,
                kind,
                medium,
                new CardHolder(holderName, holderIdType, holderIdNumber),
                new CardOrganisation(orgName, uscc, orgCode),
                certSerial,
                issuer,
                validFrom,
                validTo,
                boundAt);
    }
}
