package io.yinxin.staff;

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
@Table(name = "staff")
@NullUnmarked
class StaffEntity {
    @Id
    public UUID id;

    public String username;

    public String name;

    @Column(name = "id_number")
    @Convert(converter = EncryptedText.class)
    public String idNumber;

    @Column(name = "id_index")
    public byte[] idIndex;

    @Convert(converter = EncryptedText.class)
    public String email;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "must_change_password")
    public boolean mustChangePassword;

    /** Of a password somebody else has set (GEN-20). */
    @Column(name = "password_expires_at")
    public Instant passwordExpiresAt;

    /** Base32; null until enrolled. */
    @Column(name = "totp_secret")
    @Convert(converter = EncryptedText.class)
    public String totpSecret;

    /** Of the last code that was taken: none is taken twice. */
    @Column(name = "totp_last_step")
    public long totpLastStep;

    @Enumerated(EnumType.STRING)
    public StaffState state;

    @Column(name = "related_orgs")
    public String[] relatedOrgs;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public UUID createdBy;

    @Version
    public int version;
}
