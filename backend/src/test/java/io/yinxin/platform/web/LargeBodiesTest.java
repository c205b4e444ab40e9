package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-44")
class LargeBodiesTest {
    private static final int OF_ONE_ADDRESS = 6;

    private final List<Socket> connections = new ArrayList<>();

    @Inject
    LargeBodies bodies;

    @AfterEach
    void close() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    @Test
    @DisplayName("Of one address only some large bodies are taken at once; forms and others' go on; places come back")
    void onlySoMany() throws IOException, InterruptedException {
        for (int i = 0; i < OF_ONE_ADDRESS; i++) {
            begin("Content-Length: 4000000");
        }
        awaitPresent(OF_ONE_ADDRESS);
        assertThat(firstLine(begin("Content-Length: 4000000"))).contains("503");
        assertThat(firstLine(begin("Transfer-Encoding: chunked"))).contains("503");
        given().get("/api/v1/site").then().statusCode(200);
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"text\":\"a\",\"mobile\":\"13800138000\"}")
                .post("/api/v1/test/echo")
                .then()
                .statusCode(200);

        connections.get(0).close();
        awaitPresent(OF_ONE_ADDRESS - 1);
        Socket last = begin("Content-Length: 300000");
        last.getOutputStream().write("x".repeat(299_999).getBytes(StandardCharsets.US_ASCII));
        assertThat(firstLine(last)).contains("HTTP/1.1 400");
        awaitPresent(OF_ONE_ADDRESS - 1);
    }

    private void awaitPresent(int wanted) throws InterruptedException {
        for (int i = 0; i < 100 && bodies.present() != wanted; i++) {
            Thread.sleep(50);
        }
        assertThat(bodies.present()).isEqualTo(wanted);
    }

    /** Announces a body and sends its first byte only. */
    private Socket begin(String length) throws IOException {
        Socket connection = new Socket("localhost", RestAssured.port);
        connection.setSoTimeout(10_000);
        connection
                .getOutputStream()
                .write(("POST /api/v1/test/echo HTTP/1.1\r\nHost: localhost\r\nX-Yinxin-Request: 1\r\n"
                                + "Content-Type: application/json\r\n" + length + "\r\n\r\n"
                                + (length.startsWith("Transfer") ? "1\r\n{\r\n" : "{"))
                        .getBytes(StandardCharsets.US_ASCII));
        connections.add(connection);
        return connection;
    }

    private static String firstLine(Socket connection) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = connection.getInputStream().read(); read >= 0 && read != '\r'; ) {
            line.append((char) read);
            read = connection.getInputStream().read();
        }
        return line.toString();
    }
}
