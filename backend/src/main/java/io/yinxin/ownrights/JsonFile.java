package io.yinxin.ownrights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The copy for machines: {@code {format, version, accountId, createdAt, sections: {name: [record, …]}}}. */
final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID accountId;
    private final Instant createdAt;
    private final AtomicBoolean firstSection = new AtomicBoolean(true);

    JsonFile(UUID accountId, Instant createdAt) {
        this.accountId = accountId;
        this.createdAt = createdAt;
    }

    Piece head() {
        return new Piece.Text("{\"format\":\"yinxin-personal-data\",\"version\":1,\"accountId\":" + write(accountId)
                + ",\"createdAt\":" + write(createdAt.toString()) + ",\"sections\":{");
    }

    Multi<Piece> section(String name, Multi<Map<String, @Nullable Object>> records) {
        AtomicBoolean first = new AtomicBoolean(true);
        Multi<Piece> rows =
                records.map(one -> new Piece.Text((first.getAndSet(false) ? "\n  " : ",\n  ") + write(one)));
        String begin = (firstSection.getAndSet(false) ? "\n" : ",\n") + write(name) + ":[";
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item((Piece) new Piece.Text(begin)),
                        rows,
                        Multi.createFrom().item((Piece) new Piece.Text("]")));
    }

    Piece foot() {
        return new Piece.Text("\n}}\n");
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of a copy cannot be written");
        }
    }
}
