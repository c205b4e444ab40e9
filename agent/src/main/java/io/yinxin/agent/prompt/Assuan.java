package io.yinxin.agent.prompt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The protocol of pinentry: lines over pipes. What comes in may be a PIN, so nothing of it becomes a String. */
final class Assuan implements AutoCloseable {
    static final int TIMEOUT = 62;
    static final int CANCELLED = 99;
    static final int NOT_CONFIRMED = 114;
    private static final int NO_ERROR = 0;
    /** The code of an error without the number of the part that raised it. */
    private static final int CODE_MASK = 0xFFFF;

    private static final int MAX_LINE = 4096;

    private final Process process;
    private final InputStream in;
    private final OutputStream out;

    /** @param error 0 for none */
    record Reply(int error, char[] data) {
        boolean isOk() {
            return error == NO_ERROR;
        }

        @Override
        public String toString() {
            return "Reply[" + error + "]";
        }
    }

    private Assuan(Process process) {
        this.process = process;
        // Buffered by hand-sized steps: a PIN passes through this buffer, and close() ends the process that held it.
        this.in = new BufferedInputStream(process.getInputStream(), 1);
        this.out = process.getOutputStream();
    }

    static Assuan start(Path program) throws IOException {
        Process process = new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Assuan assuan = new Assuan(process);
        if (!assuan.reply().isOk()) {
            assuan.close();
            throw new IOException("no greeting of " + program.getFileName());
        }
        return assuan;
    }

    /** For what some programs do not know. */
    void tell(String command, String value) throws IOException {
        ask(command, value);
    }

    void demand(String command, String value) throws IOException {
        if (!ask(command, value).isOk()) {
            throw new IOException("pinentry refuses " + command);
        }
    }

    Reply ask(String command, String value) throws IOException {
        String line = value.isEmpty() ? command + "\n" : command + " " + escaped(value) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return reply();
    }

    private Reply reply() throws IOException {
        char[] data = new char[0];
        byte[] line = new byte[MAX_LINE];
        try {
            while (true) {
                int length = readLine(line);
                if (startsWith(line, length, "OK")) {
                    return new Reply(NO_ERROR, data);
                } else if (startsWith(line, length, "ERR ")) {
                    return new Reply(errorCode(line, length), new char[0]);
                } else if (startsWith(line, length, "D ")) {
                    data = decoded(line, length);
                }
                // Anything else is a status line or a comment.
            }
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private int readLine(byte[] line) throws IOException {
        int length = 0;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("pinentry has ended");
            }
            if (next == '\n') {
                return length;
            }
            if (length == line.length) {
                throw new IOException("line of pinentry is too long");
            }
            line[length++] = (byte) next;
        }
    }

    private static boolean startsWith(byte[] line, int length, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return length >= wanted.length && Arrays.equals(line, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static int errorCode(byte[] line, int length) {
        long number = 0;
        for (int i = 4; i < length && line[i] >= '0' && line[i] <= '9' && number <= Integer.MAX_VALUE; i++) {
            number = number * 10 + line[i] - '0';
        }
        int code = (int) (number & CODE_MASK);
        return code == NO_ERROR ? CANCELLED : code;
    }

    /** From percent-encoded UTF-8 after "D ". */
    private static char[] decoded(byte[] line, int length) {
        byte[] bytes = new byte[length];
        int count = 0;
        for (int i = 2; i < length; i++) {
            if (line[i] == '%' && i + 2 < length) {
                bytes[count++] = (byte) (Character.digit(line[i + 1], 16) << 4 | Character.digit(line[i + 2], 16));
                i += 2;
            } else {
                bytes[count++] = line[i];
            }
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, count));
        char[] chars = new char[decoded.remaining()];
        decoded.get(chars);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(decoded.array(), '\0');
        return chars;
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public void close() {
        try {
            out.write("BYE\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
    }
}
