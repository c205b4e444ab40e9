package io.yinxin.eseal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the deflated streams of a file into nothing, to see how large they become, before a parser holds them in memory. A
 * stream is what the parser may take for one, wherever it stands.
 */
final class StreamGuard {
    private static final byte[] MARK = "stream".getBytes(StandardCharsets.US_ASCII);

    /** How far back the dictionary of a stream is looked at. */
    private static final int DICTIONARY = 2048;

    private final byte[] file;
    private final byte[] waste = new byte[64 << 10];
    private long total;

    private StreamGuard(byte[] file) {
        this.file = file;
    }

    static void check(byte[] file) {
        new StreamGuard(file).run();
    }

    private void run() {
        for (int at = find(0); at >= 0; ) {
            int start = at + MARK.length;
            if (start < file.length && file[start] == '\r') {
                start++;
            }
            if (start < file.length && file[start] == '\n') {
                start++;
            }
            int end = startsZlib(start) && !endsWord(at) ? inflate(start, most(at)) : start;
            at = find(end);
        }
    }

    /** "endstream" is none. */
    private boolean endsWord(int at) {
        return at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
    }

    private int find(int from) {
        for (int i = from; i + MARK.length <= file.length; i++) {
            if (file[i] == 's' && matches(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (file[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean startsZlib(int at) {
        return at + 2 < file.length
                && (file[at] & 0x0F) == 8
                && (((file[at] & 0xFF) << 8) + (file[at + 1] & 0xFF)) % 31 == 0;
    }

    private long most(int at) {
        int start = Math.max(0, at - DICTIONARY);
        String before = new String(file, start, at - start, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        if (dictionary.split("/FlateDecode|/Fl\\b", -1).length > 2) {
            throw new PdfException(PdfError.TOO_LARGE, "packed twice at " + at);
        }
        // Names may be written with escapes, which hide what they say.
        boolean structure = dictionary.contains("/ObjStm") || dictionary.contains("/XRef") || dictionary.contains("#");
        return structure ? PdfLimits.STRUCTURE : PdfLimits.STREAM;
    }

    private int inflate(int start, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            long size = 0;
            while (!inflater.finished()) {
                int length = inflater.inflate(waste);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += length;
                total += length;
                if (size > most || total > PdfLimits.STREAMS) {
                    throw new PdfException(PdfError.TOO_LARGE, "stream at " + start);
                }
            }
        } catch (DataFormatException e) {
            // No deflated stream, or a broken one: the parser stops there, too.
            return start + 1;
        } finally {
            inflater.end();
        }
        return start + 1;
    }
}
