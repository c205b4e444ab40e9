package io.yinxin.platform.data;

import io.quarkus.arc.Arc;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a text encrypted in a {@code bytea} column: {@code @Convert(converter = EncryptedText.class)}. */
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, byte @Nullable []> {
    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher().encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] stored) {
        return stored == null ? null : cipher().decrypt(stored);
    }

    // Hibernate builds converters before the container's beans may be asked for, hence not in the constructor.
    private static ColumnCipher cipher() {
        return Arc.container().instance(ColumnCipher.class).get();
    }
}
