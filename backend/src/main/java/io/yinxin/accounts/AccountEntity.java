package io.yinxin.accounts;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.data.EncryptedText;
import io.yinxin.platform.security.UserKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
@Table(name = "account")
@NullUnmarked
class AccountEntity {
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public UserKind kind;

    public String username;

    @Column(name = "username_origin")
    public String usernameOrigin;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "holder_name")
    @Convert(converter = EncryptedText.class)
    public String holderName;

    @Column(name = "holder_id_type")
    public String holderIdType;

    @Column(name = "holder_id_number")
    @Convert(converter = EncryptedText.class)
    public String holderIdNumber;

    @Column(name = "holder_id_index")
    public byte[] holderIdIndex;

    @Column(name = "holder_id_valid_from")
    public LocalDate holderIdValidFrom;

    @Column(name = "holder_id_valid_to")
    public LocalDate holderIdValidTo;

    @Convert(converter = EncryptedText.class)
    public String mobile;

    @Column(name = "mobile_index")
    public byte[] mobileIndex;

    @Column(name = "mobile_verified")
    public boolean mobileVerified;

    /** Somebody else has entered it (OPR-22). */
    @Column(name = "mobile_proof_required")
    public boolean mobileProofRequired;

    @Convert(converter = EncryptedText.class)
    public String email;

    @Column(name = "email_index")
    public byte[] emailIndex;

    @Column(name = "email_verified")
    public boolean emailVerified;

    /** Of a department user (GEN-15). */
    public String department;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "password_changed_at")
    public Instant passwordChangedAt;

    @Column(name = "must_change_password")
    public boolean mustChangePassword;

    /** Since when the password opens nothing (RCP-15). */
    @Column(name = "password_barred_at")
    public Instant passwordBarredAt;

    @Column(name = "phone_login")
    public boolean phoneLogin;

    @Column(name = "email_login")
    public boolean emailLogin;

    @Enumerated(EnumType.STRING)
    public AccountState state;

    @Enumerated(EnumType.STRING)
    public AccountOrigin origin;

    @Column(name = "partner_site")
    public String partnerSite;

    @Enumerated(EnumType.STRING)
    @Column(name = "real_name_level")
    public RealNameLevel realNameLevel;

    @Column(name = "real_name_methods")
    public String[] realNameMethods;

    @Column(name = "real_name_verified_at")
    public Instant realNameVerifiedAt;

    /** Written by {@link AccountLanguages} alone. */
    @Column(insertable = false, updatable = false)
    public String language;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Since when it is DELETED; of those that were deleted otherwise, since that was noticed. */
    @Column(name = "closed_at")
    public Instant closedAt;

    @Column(name = "erased_at")
    public Instant erasedAt;

    @Version
    public int version;
}
