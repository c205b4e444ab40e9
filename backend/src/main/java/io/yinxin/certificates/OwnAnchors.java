package io.yinxin.certificates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.data.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Roots this installation has made itself. */
@Singleton
public class OwnAnchors {
    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    OwnAnchors(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Trusts a root of our own for a purpose; one of that name stays as it is, also where an operator has ended the trust
     * in it. Nobody is asked about revocation: the root and who uses it live in one database.
     *
     * @param root PEM
     */
    public Uni<Void> publish(String name, String root, AnchorPurpose purpose) {
        boolean trial = ConfigUtils.isProfileActive("local");
        String document = document(name, trial, root, purpose);
        Anchor.of(AnchorDocument.of(document));
        String digest = Sha256.hex(document.getBytes(StandardCharsets.UTF_8));
        return pool.preparedQuery("insert into certificate_anchor (id, name, trial, document, digest, changed_at) "
                        + "values ($1, $2, $3, $4::text::jsonb, $5, $6) on conflict (name) do nothing")
                .execute(Tuple.of(Ids.next(), name, trial, document, digest, OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private String document(String name, boolean trial, String root, AnchorPurpose purpose) {
        ObjectNode document = json.createObjectNode();
        document.put("name", name);
        document.put("trial", trial);
        document.putArray("purposes").add(purpose.name());
        document.put("root", root);
        document.putObject("revocation").put("unreachable", "ACCEPT").put("authorities", "SKIP");
        return document.toString();
    }
}
