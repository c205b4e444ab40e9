package io.yinxin.uploads;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Shows content to a scanner by ClamAV's INSTREAM protocol before anything else is done with it: {@code zINSTREAM\0},
 * chunks preceded by their length in four bytes, a length of zero; the answer ends with a zero byte.
 */
@Singleton
class ContentScan {
    private static final Logger LOG = Logger.getLogger(ContentScan.class);
    private static final int RETRY_AFTER_SECONDS = 30;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final UploadsConfig.Scan config;
    private final NetClient client;

    ContentScan(Vertx vertx, UploadsConfig config) {
        this.config = config.scan();
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) this.config.timeout().toMillis())
                .setIdleTimeout((int) this.config.timeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    /** @throws DomainException FILE_INFECTED; PROVIDER_UNAVAILABLE if the scanner does not say that it is clean */
    Uni<Void> require(byte[] content) {
        if (config.host().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<String> asked = asked(content);
            // Answers come where the connection lives; what follows wants to be where it was asked.
            return (caller == null ? asked : asked.emitOn(task -> caller.runOnContext(go -> task.run())))
                    .invoke(ContentScan::judge)
                    .replaceWithVoid();
        });
    }

    private Uni<String> asked(byte[] content) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.connect(config.port(), config.host().orElseThrow())
                                .toCompletionStage()
                                .thenCompose(socket -> answer(socket, content)))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .transform(failure -> unavailable(failure.getClass().getSimpleName()));
    }

    private static CompletableFuture<String> answer(NetSocket socket, byte[] content) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Buffer read = Buffer.buffer();
        socket.handler(part -> {
            read.appendBuffer(part);
            boolean whole = read.length() > 0 && read.getByte(read.length() - 1) == 0;
            if (whole || read.length() > LONGEST_ANSWER) {
                answer.complete(read.toString(StandardCharsets.US_ASCII).replace("\0", ""));
                socket.close();
            }
        });
        socket.exceptionHandler(answer::completeExceptionally);
        // What came before the end counts, if anything did.
        socket.closeHandler(closed -> answer.complete(read.toString(StandardCharsets.US_ASCII)));
        socket.write(Buffer.buffer("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            socket.write(Buffer.buffer(length + Integer.BYTES).appendInt(length).appendBytes(content, at, length));
        }
        socket.write(Buffer.buffer(Integer.BYTES).appendInt(0));
        return answer;
    }

    private static void judge(String answer) {
        if (answer.endsWith(" FOUND")) {
            throw new DomainException(UploadError.FILE_INFECTED);
        }
        if (!answer.endsWith(": OK")) {
            throw unavailable("no verdict");
        }
    }

    private static DomainException unavailable(String cause) {
        LOG.warnf("content scan: %s", cause);
        return DomainException.with(CommonError.PROVIDER_UNAVAILABLE, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
