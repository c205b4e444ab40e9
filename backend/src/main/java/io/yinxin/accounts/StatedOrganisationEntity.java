package io.yinxin.accounts;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "account_stated_organisation")
@NullUnmarked
class StatedOrganisationEntity {
    @Id
    @Column(name = "account_id")
    public UUID accountId;

    public String uscc;

    @Column(name = "org_code")
    public String orgCode;

    public String name;

    @Column(name = "legal_rep_name")
    @Convert(converter = EncryptedText.class)
    public String legalRepName;

    @Column(name = "checked_at")
    public Instant checkedAt;

    @Version
    public int version;
}
