package io.yinxin.ownrights;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The ZIP with everything in it (ACC-70), made as fast as it is fetched: no more than a page of rows is in memory, and
 * packing is done beside the event loop.
 */
@Singleton
class CopyFile {
    private static final int THREADS = 2;
    private static final int BUSY_SECONDS = 10;
    /** The account stands first; the others are in the order of their names. */
    private static final List<String> FIRST = List.of("account", "organisation", "overseas", "statedOrganisation");

    private final List<PersonalDataSource> sources;
    private final CopyTexts texts;
    private final Clock clock;
    private final int atOnce;
    private final BoundedWorker packers;
    private final AtomicInteger running = new AtomicInteger();

    CopyFile(
            @All List<PersonalDataSource> sources,
            CopyTexts texts,
            Clock clock,
            PersonalDataConfig config,
            Vertx vertx) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing((PersonalDataSource source) -> rank(source.section()))
                        .thenComparing(PersonalDataSource::section))
                .toList();
        this.texts = texts;
        this.clock = clock;
        this.atOnce = config.copiesAtOnce();
        // A copy has one piece of work at a time: who was let in never finds the packers full.
        this.packers = new BoundedWorker(vertx, "personal-data", THREADS, atOnce);
    }

    /** @throws DomainException BUSY */
    Copy begin(UUID accountId, Language language) {
        if (running.incrementAndGet() > atOnce) {
            running.decrementAndGet();
            throw DomainException.with(CommonError.BUSY, Map.of("retryAfterSeconds", BUSY_SECONDS));
        }
        AtomicBoolean over = new AtomicBoolean();
        Runnable end = () -> {
            if (over.compareAndSet(false, true)) {
                running.decrementAndGet();
            }
        };
        ZipPacker packer = new ZipPacker();
        Multi<byte[]> content = pieces(accountId, language)
                .onItem()
                .transformToUniAndConcatenate(piece -> packers.run(() -> packer.pack(piece)))
                .select()
                .where(bytes -> bytes.length > 0)
                .onTermination()
                .invoke(end);
        return new Copy("yinxin-personal-data-" + LocalDate.now(clock) + ".zip", content, end);
    }

    private static int rank(String section) {
        int place = FIRST.indexOf(section);
        return place < 0 ? FIRST.size() : place;
    }

    private Multi<Piece> pieces(UUID accountId, Language language) {
        JsonFile json = new JsonFile(accountId, clock.instant());
        HtmlFile html = new HtmlFile(texts, language, clock);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().items(new Piece.File("data.json"), json.head()),
                        sections(source -> json.section(source.section(), source.of(accountId))),
                        Multi.createFrom().items(json.foot(), new Piece.File("summary.html"), html.head()),
                        sections(source -> html.section(source.section(), source.of(accountId))),
                        Multi.createFrom().items(html.foot(), new Piece.End()));
    }

    private Multi<Piece> sections(Function<PersonalDataSource, Multi<Piece>> part) {
        return Multi.createFrom().iterable(sources).onItem().transformToMultiAndConcatenate(part);
    }
}
