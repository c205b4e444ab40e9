package io.yinxin.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-44")
class PicturesTest {
    private static final int LARGEST = 4 * 1024 * 1024;

    private final PictureOwner owner = new PictureOwner("TEST", Ids.next());

    @Inject
    Pictures pictures;

    @Inject
    PictureStore store;

    @Inject
    OperatorDatabase database;

    @Inject
    TestClock clock;

    @AfterEach
    void clean() {
        clock.reset();
        Reactive.get(() -> pictures.erase(owner));
    }

    @Test
    @Tag("RCP-24")
    void aPictureIsTakenReadAndListed() {
        UUID id = take("idFront", PictureFiles.file("png"));

        List<PictureInfo> infos = Reactive.get(() -> pictures.of(owner));
        byte[] jpeg = Reactive.get(() -> pictures.read(id));

        assertThat(infos).singleElement().satisfies(info -> {
            assertThat(info.id()).isEqualTo(id);
            assertThat(info.slot()).isEqualTo("idFront");
            assertThat(info.width()).isEqualTo(PictureFiles.WIDTH);
            assertThat(info.size()).isEqualTo(jpeg.length);
            assertThat(info.sha256()).isEqualTo(sha256(jpeg));
        });
        assertThat(PictureFiles.decoded(jpeg).getHeight()).isEqualTo(PictureFiles.HEIGHT);
    }

    @Test
    void aNewPictureOfASlotReplacesTheFormerOne() {
        UUID first = take("idFront", PictureFiles.file("png"));
        UUID second = take("idFront", PictureFiles.file("jpeg"));
        take("idBack", PictureFiles.file("bmp"));

        assertThat(second).isNotEqualTo(first);
        assertThat(Reactive.get(() -> pictures.of(owner)))
                .extracting(PictureInfo::slot)
                .containsExactly("idBack", "idFront");
        assertThat(code(pictures.read(first))).isEqualTo(CommonError.NOT_FOUND);
    }

    @Test
    void whatIsStoredIsNoPicture() throws SQLException {
        UUID id = take("licence", PictureFiles.file("jpeg"));
        byte[] stored;
        try (Connection connection = database.open();
                PreparedStatement select =
                        connection.prepareStatement("select content from upload_picture where id = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                stored = rows.getBytes(1);
            }
        }
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF", "\u00ff\u00d8\u00ff");
    }

    @Test
    @Tag("RCP-24")
    void oneByteTooMuchIsRefusedAtTheSlot() {
        byte[] picture = PictureFiles.file("jpeg");
        byte[] largest = PictureFiles.joined(picture, new byte[LARGEST - picture.length]);

        take("licence", largest);
        DomainException refusal =
                refused(pictures.take(owner, "licence", Buffer.buffer(PictureFiles.joined(largest, new byte[1]))));

        assertThat(refusal.code()).isEqualTo(UploadError.FILE_TOO_LARGE);
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("licence");
    }

    @Test
    void aRefusalStandsAtItsSlotAndLeavesTheFormerPicture() {
        UUID id = take("idBack", PictureFiles.file("jpeg"));

        DomainException refusal = refused(pictures.take(owner, "idBack", Buffer.buffer("%PDF-1.7")));

        assertThat(refusal.fieldErrors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("idBack");
            assertThat(error.code()).isEqualTo("FILE_FORMAT");
        });
        assertThat(Reactive.get(() -> pictures.read(id))).isNotEmpty();
    }

    @Test
    void picturesNobodyClaimsAreForgottenAndClaimedOnesKept() {
        PictureOwner claimed = new PictureOwner("TEST", Ids.next());
        take("idFront", PictureFiles.file("jpeg"));
        Reactive.get(() -> pictures.take(claimed, "idFront", Buffer.buffer(PictureFiles.file("jpeg"))));
        Reactive.get(() -> Panache.withTransaction(
                () -> pictures.eraseAfter(claimed, clock.instant().plus(Duration.ofDays(30)))));

        clock.advance(Duration.ofHours(25));
        Reactive.get(store::eraseOverdue);
        assertThat(Reactive.get(() -> pictures.of(owner))).isEmpty();
        assertThat(Reactive.get(() -> pictures.of(claimed))).hasSize(1);

        clock.advance(Duration.ofDays(30));
        Reactive.get(store::eraseOverdue);
        assertThat(Reactive.get(() -> pictures.of(claimed))).isEmpty();
    }

    @Test
    void aRushIsTurnedAwayInsteadOfPilingUp() {
        byte[] large = PictureFiles.png(7_000, 7_000, 8);

        List<String> outcomes = Reactive.get(() -> Multi.createFrom()
                .range(0, 40)
                .onItem()
                .transformToUni(i -> pictures.take(owner, "slot" + i, Buffer.buffer(large))
                        .map(id -> "taken")
                        .onFailure(DomainException.class)
                        .recoverWithItem(
                                failure -> ((DomainException) failure).code().name()))
                .merge(40)
                .collect()
                .asList());

        // Two at work, eight waiting.
        assertThat(outcomes).filteredOn("taken"::equals).hasSizeBetween(10, 20);
        assertThat(outcomes).filteredOn("BUSY"::equals).hasSizeGreaterThan(15);
    }

    private UUID take(String slot, byte[] content) {
        return Reactive.get(() -> pictures.take(owner, slot, Buffer.buffer(content)));
    }

    private static Object code(Uni<?> work) {
        return refused(work).code();
    }

    private static DomainException refused(Uni<?> work) {
        return catchThrowableOfType(DomainException.class, () -> Reactive.get(() -> work));
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(new CleanPicture(content, 1, 1).sha256());
    }
}
