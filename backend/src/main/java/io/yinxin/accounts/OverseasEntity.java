package io.yinxin.accounts;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "account_overseas")
@NullUnmarked
class OverseasEntity {
    @Id
    @Column(name = "account_id")
    public UUID accountId;

    public String country;

    @Column(name = "reg_no")
    public String regNo;

    @Column(name = "reg_no_key")
    public String regNoKey;

    public String name;

    @Convert(converter = EncryptedText.class)
    public String department;

    @Column(name = "job_title")
    @Convert(converter = EncryptedText.class)
    public String jobTitle;

    @Column(name = "contact_name")
    @Convert(converter = EncryptedText.class)
    public String contactName;

    @Column(name = "contact_phone")
    @Convert(converter = EncryptedText.class)
    public String contactPhone;

    @Column(name = "contact_fax")
    @Convert(converter = EncryptedText.class)
    public String contactFax;

    @Column(name = "contact_mobile")
    @Convert(converter = EncryptedText.class)
    public String contactMobile;

    @Convert(converter = EncryptedText.class)
    public String address;

    @Convert(converter = EncryptedText.class)
    public String notes;

    @Version
    public int version;
}
