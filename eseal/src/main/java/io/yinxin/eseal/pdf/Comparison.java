package io.yinxin.eseal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether two objects of different revisions say the same, with all that hangs on them. Pages met on the way are compared by
 * their number only: they are looked at on their own.
 */
final class Comparison {
    /** Pairs of objects in all comparisons of a file. */
    private static final int MOST = 4_000_000;

    private final Set<Pair> known = new HashSet<>();
    private int count;

    private record Pair(COSObjectKey before, COSObjectKey after) {}

    private record Task(@Nullable COSBase before, @Nullable COSBase after) {}

    /** @param ignored entries of these two dictionaries that do not count */
    boolean same(COSDictionary before, COSDictionary after, Set<COSName> ignored) {
        Deque<Task> tasks = new ArrayDeque<>();
        return compare(before, after, ignored, tasks) && drain(tasks);
    }

    boolean same(@Nullable COSBase before, @Nullable COSBase after) {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task(before, after));
        return drain(tasks);
    }

    private boolean drain(Deque<Task> tasks) {
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            if (!step(task.before(), task.after(), tasks)) {
                return false;
            }
        }
        return true;
    }

    private boolean step(@Nullable COSBase first, @Nullable COSBase second, Deque<Task> tasks) {
        if (++count > MOST) {
            throw new PdfException(PdfError.TOO_LARGE, "objects");
        }
        if (first instanceof COSObject one && second instanceof COSObject other) {
            COSObjectKey before = one.getKey();
            COSObjectKey after = other.getKey();
            // A pair that turns out different ends the comparison, so a known pair is the same or still in work.
            if (before != null && after != null && !known.add(new Pair(before, after))) {
                return true;
            }
        }
        COSBase before = resolved(first);
        COSBase after = resolved(second);
        if (before == null || after == null) {
            return before == after;
        }
        if (before instanceof COSDictionary one && after instanceof COSDictionary other) {
            if (isPage(one) && isPage(other)) {
                return Objects.equals(key(first, one), key(second, other));
            }
            return compare(one, other, Set.of(), tasks);
        }
        if (before instanceof COSArray one && after instanceof COSArray other) {
            for (int i = 0; i < one.size() && one.size() == other.size(); i++) {
                tasks.push(new Task(one.get(i), other.get(i)));
            }
            return one.size() == other.size();
        }
        return sameValue(before, after);
    }

    private boolean compare(COSDictionary before, COSDictionary after, Set<COSName> ignored, Deque<Task> tasks) {
        if (before instanceof COSStream != after instanceof COSStream) {
            return false;
        }
        if (before instanceof COSStream one && after instanceof COSStream other && !sameBytes(one, other)) {
            return false;
        }
        Set<COSName> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (COSName name : names) {
            boolean back = name.equals(COSName.PARENT) || name.equals(COSName.P);
            COSBase one = before.getItem(name);
            COSBase other = after.getItem(name);
            boolean links = back && resolved(one) instanceof COSDictionary && resolved(other) instanceof COSDictionary;
            if (!ignored.contains(name) && !links) {
                tasks.push(new Task(one, other));
            }
        }
        return true;
    }

    private static boolean sameValue(COSBase before, COSBase after) {
        if (before instanceof COSString one && after instanceof COSString other) {
            return Arrays.equals(one.getBytes(), other.getBytes());
        }
        if (before instanceof COSNumber one && after instanceof COSNumber other) {
            return Float.compare(one.floatValue(), other.floatValue()) == 0 && one.longValue() == other.longValue();
        }
        return before.equals(after);
    }

    private static boolean sameBytes(COSStream before, COSStream after) {
        try (InputStream one = before.createRawInputStream();
                InputStream other = after.createRawInputStream()) {
            byte[] first = new byte[16 << 10];
            byte[] second = new byte[16 << 10];
            while (true) {
                int length = one.readNBytes(first, 0, first.length);
                if (length != other.readNBytes(second, 0, second.length)
                        || !Arrays.equals(first, 0, length, second, 0, length)) {
                    return false;
                }
                if (length < first.length) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPage(COSDictionary dictionary) {
        return COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
    }

    private static @Nullable COSObjectKey key(@Nullable COSBase reference, COSDictionary dictionary) {
        return reference instanceof COSObject object ? object.getKey() : dictionary.getKey();
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        COSBase value = base instanceof COSObject object ? object.getObject() : base;
        return value instanceof COSNull ? null : value;
    }
}
