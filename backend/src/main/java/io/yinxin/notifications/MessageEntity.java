package io.yinxin.notifications;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A message as it is put into the outbox; the worker moves it on by plain SQL. */
@Entity
@Table(name = "notification_message")
@NullUnmarked
class MessageEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    MessageTemplate template;

    @Convert(converter = EncryptedText.class)
    String receiver;

    @Column(name = "receiver_masked")
    String receiverMasked;

    @Column(name = "receiver_digest")
    byte[] receiverDigest;

    @Convert(converter = EncryptedText.class)
    String content;

    @Enumerated(EnumType.STRING)
    MessageState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "next_at")
    Instant nextAt;

    @Column(name = "give_up_at")
    Instant giveUpAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
