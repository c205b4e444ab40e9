package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Carries a question to the time-stamp authority: no redirects, a limit to time and size (RFC 3161 section 3.4). */
@Singleton
class TimeStampFetcher {
    private static final int LONGEST = 64 << 10;
    private static final int CONNECT_MILLIS = 3_000;

    private final HttpClient client;
    private final SealingConfig config;

    TimeStampFetcher(Vertx vertx, SealingConfig config) {
        this.config = config;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(8)
                .setMaxWaitQueueSize(256));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** @return what was answered; back on the caller's context */
    Uni<byte[]> ask(URI authority, byte[] question) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            return Uni.createFrom()
                    .completionStage(() -> send(authority, question).toCompletionStage())
                    .ifNoItem()
                    .after(config.timeStamp().answerTimeout())
                    .failWith(() -> new IOException(authority.getHost() + " does not answer in time"))
                    .emitOn(task -> run(context, task));
        });
    }

    private static void run(@Nullable Context context, Runnable task) {
        if (context == null) {
            task.run();
        } else {
            context.runOnContext(nothing -> task.run());
        }
    }

    private Future<byte[]> send(URI authority, byte[] question) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(authority.toString())
                .setFollowRedirects(false)
                .setTimeout(config.timeStamp().answerTimeout().toMillis())
                .putHeader("Content-Type", "application/timestamp-query")
                .putHeader("Accept", "application/timestamp-reply");
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(question)).compose(answer -> whole(request, answer)));
    }

    private static Future<byte[]> whole(HttpClientRequest request, HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            request.reset();
            return Future.failedFuture(new IOException("status " + answer.statusCode()));
        }
        Promise<byte[]> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(read.getBytes()));
        answer.handler(part -> {
            if (read.length() + part.length() > LONGEST) {
                whole.tryFail(new IOException("longer than " + LONGEST + " bytes"));
                request.reset();
            } else {
                read.appendBuffer(part);
            }
        });
        return whole.future();
    }
}
