package io.yinxin.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("GEN-44")
class ContentScanTest {
    private final Vertx vertx = Vertx.vertx();
    private FakeScanner scanner = new FakeScanner();
    private ContentScan scan = scan(Optional.of("127.0.0.1"));

    @BeforeEach
    void fresh() {
        scanner = new FakeScanner();
        scan = scan(Optional.of("127.0.0.1"));
    }

    @AfterEach
    void stop() throws IOException {
        scanner.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void cleanContentPasses() {
        assertThatCode(() -> require(new byte[300_000])).doesNotThrowAnyException();
    }

    @Test
    void whatTheScannerFindsIsRefused() {
        byte[] content = PictureFiles.joined(new byte[100_000], PictureFiles.ascii(FakeScanner.TEST_CONTENT));
        assertThat(refusal(content)).isEqualTo(UploadError.FILE_INFECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "stream: ERROR", "SILENT", "?"})
    void withoutAVerdictNothingIsTaken(String answer) {
        scanner.instead = answer;
        assertThat(refusal(new byte[10])).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    void aScannerThatIsDownIsNoVerdict() throws IOException {
        scanner.close();
        assertThat(refusal(new byte[10])).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        scanner.instead = "SILENT";
        scan = scan(Optional.empty());
        assertThatCode(() -> require(new byte[10])).doesNotThrowAnyException();
    }

    private ErrorCode refusal(byte[] content) {
        return catchThrowableOfType(DomainException.class, () -> require(content))
                .code();
    }

    private void require(byte[] content) {
        scan.require(content).await().atMost(Duration.ofSeconds(10));
    }

    private ContentScan scan(Optional<String> host) {
        int port = scanner.port();
        return new ContentScan(vertx, new UploadsConfig() {
            @Override
            public MemorySize largest() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public int queue() {
                return 1;
            }

            @Override
            public Duration unclaimed() {
                return Duration.ofHours(1);
            }

            @Override
            public Scan scan() {
                return new Scan() {
                    @Override
                    public Optional<String> host() {
                        return host;
                    }

                    @Override
                    public int port() {
                        return port;
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofMillis(800);
                    }
                };
            }
        });
    }
}
