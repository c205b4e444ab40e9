package io.yinxin.trial.pinentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-27")
@Timeout(10)
class PinentryTest {
    @TempDir
    Path directory;

    @Test
    void givesThePinsInTheirOrder() throws Exception {
        Files.writeString(directory.resolve("answers"), "pin 12%34\npin 5678\n");

        assertThat(talk("SETDESC Card%0ASite", "GETPIN", "GETPIN", "BYE"))
                .containsExactly(
                        "OK Pleased to meet you", "OK", "D 12%2534", "OK", "D 5678", "OK", "OK closing connection");
        assertThat(directory.resolve("asked")).hasContent("SETDESC Card%0ASite\nGETPIN\nGETPIN");
        assertThat(directory.resolve("answers")).isEmptyFile();
    }

    @Test
    void confirmsRefusesAndCancels() throws Exception {
        Files.writeString(directory.resolve("answers"), "confirm\nrefuse\ncancel\ncancel\n");

        assertThat(talk("CONFIRM", "CONFIRM", "CONFIRM", "GETPIN"))
                .containsExactly(
                        "OK Pleased to meet you",
                        "OK",
                        "ERR 83886194 Not confirmed",
                        "ERR 83886179 Operation cancelled",
                        "ERR 83886179 Operation cancelled");
    }

    @Test
    void oneAnswerMayServeForAlways() throws Exception {
        Files.writeString(directory.resolve("answers"), "always pin 1111\n");

        assertThat(talk("GETPIN", "GETPIN")).containsExactly("OK Pleased to meet you", "D 1111", "OK", "D 1111", "OK");
    }

    @Test
    void choosesByWhatIsShown() throws Exception {
        Files.writeString(directory.resolve("answers"), "choose 8800000111\npin 1111\n");

        assertThat(talk("SETDESC one%0A8800000101", "CONFIRM", "SETDESC two%0A8800000111", "CONFIRM", "GETPIN"))
                .containsExactly(
                        "OK Pleased to meet you", "OK", "ERR 83886194 Not confirmed", "OK", "OK", "D 1111", "OK");
    }

    @Test
    void waitsForAnAnswer() throws Exception {
        Thread later = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(200);
                Files.writeString(directory.resolve("answers"), "pin 2222\n");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(talk("GETPIN")).containsExactly("OK Pleased to meet you", "D 2222", "OK");
        later.join();
    }

    @Test
    void doesNotKnowEverything() throws Exception {
        assertThat(talk("FROBNICATE")).last().asString().startsWith("ERR");
    }

    private List<String> talk(String... lines) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Pinentry pinentry = new Pinentry(new Answers(directory), new PrintStream(said, true, StandardCharsets.UTF_8));
        pinentry.converse(new BufferedReader(new StringReader(String.join("\n", lines))));
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
