package io.yinxin.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.certificates.OwnAnchors;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The embedded maker as a server finds it that has just started. */
@ApiTest
@Tag("SEL-60")
class MakersTest {
    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    ColumnCipher cipher;

    @Inject
    OwnAnchors anchors;

    @Inject
    SealWork work;

    @Inject
    SealsConfig config;

    @Inject
    Makers running;

    @BeforeEach
    void setAside() {
        Reactive.get(() -> running.current());
        run("create table seal_maker_aside as table seal_maker");
    }

    @AfterEach
    void putBack() {
        run("delete from seal_maker");
        run("insert into seal_maker table seal_maker_aside");
        run("drop table seal_maker_aside");
    }

    @Test
    @DisplayName("Is made when a seal needs it, not when somebody asks for it")
    void notForTheAsking() {
        run("delete from seal_maker");
        Makers started = started();
        assertThat(Reactive.get(started::present)).isEmpty();
        assertThat(count("seal_maker")).isZero();
        Maker made = Reactive.get(started::current);
        assertThat(Reactive.get(started::present)).contains(made);
        assertThat(Reactive.get(started()::current).certificate()).isEqualTo(made.certificate());
    }

    @Test
    @DisplayName("Is trusted even if the server that made it was stopped before it could say so")
    void trustedAfterACrash() {
        run("create table anchor_aside as select * from certificate_anchor where name = 'yinxin-seal-maker'");
        run("delete from certificate_anchor where name = 'yinxin-seal-maker'");
        Reactive.get(started()::current);
        assertThat(count("certificate_anchor a join anchor_aside b using (name) where a.document = b.document"))
                .isEqualTo(1);
        run("drop table anchor_aside");
    }

    private Makers started() {
        return new Makers(pool, clock, cipher, anchors, work, config);
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }

    private long count(String what) {
        return pool.query("select count(*) from " + what)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
