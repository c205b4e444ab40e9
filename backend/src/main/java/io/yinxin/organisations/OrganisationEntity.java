package io.yinxin.organisations;

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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "organisation")
@NullUnmarked
class OrganisationEntity {
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;

    @Column(name = "org_code")
    public String orgCode;

    public String uscc;
    public String name;

    @Column(name = "legal_rep_name")
    @Convert(converter = EncryptedText.class)
    public String legalRepName;

    @Column(name = "legal_rep_id_type")
    public String legalRepIdType;

    @Column(name = "legal_rep_id_number")
    @Convert(converter = EncryptedText.class)
    public String legalRepIdNumber;

    @Column(name = "legal_rep_id_number_index")
    public byte[] legalRepIdNumberIndex;

    @Column(name = "legal_rep_id_valid_from")
    public LocalDate legalRepIdValidFrom;

    @Column(name = "legal_rep_id_valid_to")
    public LocalDate legalRepIdValidTo;

    public String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "real_name_level")
    public RealNameLevel realNameLevel;

    @Column(name = "real_name_methods")
    public String[] realNameMethods;

    @Column(name = "real_name_verified_at")
    public Instant realNameVerifiedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public int version;
}
