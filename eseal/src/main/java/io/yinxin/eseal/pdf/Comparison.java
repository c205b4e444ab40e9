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
 * Whether two objects of different revisions say the same, with all that hangs on them. Pages, fields and annotations met on
 * the way are compared by their names only, since they are looked at on their own — but not in what is drawn: there
 * everything counts, whatever else it is as well.
 */
final class Comparison {
    /** Pairs of objects in all comparisons of two revisions. */
    private static final int MOST = 4_000_000;

    private static final Set<COSName> DRAWN = Set.of(COSName.RESOURCES, COSName.CONTENTS, COSName.AP);

    private final Revision first;
    private final Revision second;
    private final Set<Pair> same = new HashSet<>();
    private int count;

    Comparison(Revision first, Revision second) {
        this.first = first;
        this.second = second;
    }

    private record Pair(COSObjectKey before, COSObjectKey after, boolean drawn) {}

    private record Task(@Nullable COSBase before, @Nullable COSBase after, boolean drawn) {}

    /**
     * @param ignored entries of these two dictionaries that do not count, unless they are streams: a name among resources
     *     may be any
     */
    boolean same(COSDictionary before, COSDictionary after, Set<COSName> ignored) {
        Deque<Task> tasks = new ArrayDeque<>();
        return compare(before, after, ignored, false, tasks) && drain(tasks);
    }

    /** @param name under which a dictionary has these two */
    boolean same(COSName name, @Nullable COSBase before, @Nullable COSBase after) {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task(before, after, DRAWN.contains(name)));
        return drain(tasks);
    }

    /** Pairs met twice are the same if all others are; only then is that known for further comparisons. */
    private boolean drain(Deque<Task> tasks) {
        Set<Pair> met = new HashSet<>();
        while (!tasks.isEmpty()) {
            if (!step(tasks.pop(), met, tasks)) {
                return false;
            }
        }
        same.addAll(met);
        return true;
    }

    private boolean step(Task task, Set<Pair> met, Deque<Task> tasks) {
        if (++count > MOST) {
            throw new PdfException(PdfError.TOO_LARGE, "objects");
        }
        if (task.before() instanceof COSObject one && task.after() instanceof COSObject other) {
            COSObjectKey before = one.getKey();
            COSObjectKey after = other.getKey();
            if (before != null && after != null) {
                Pair pair = new Pair(before, after, task.drawn());
                if (same.contains(pair) || !met.add(pair)) {
                    return true;
                }
            }
        }
        COSBase before = resolved(task.before());
        COSBase after = resolved(task.after());
        if (before == null || after == null) {
            return before == after;
        }
        if (before instanceof COSDictionary one && after instanceof COSDictionary other) {
            String name = task.drawn() ? null : first.name(one);
            String nameAfter = task.drawn() ? null : second.name(other);
            return name == null && nameAfter == null
                    ? compare(one, other, Set.of(), task.drawn(), tasks)
                    : Objects.equals(name, nameAfter);
        }
        if (before instanceof COSArray one && after instanceof COSArray other) {
            for (int i = 0; i < one.size() && one.size() == other.size(); i++) {
                tasks.push(new Task(one.get(i), other.get(i), task.drawn()));
            }
            return one.size() == other.size();
        }
        return sameValue(before, after);
    }

    private static boolean compare(
            COSDictionary before, COSDictionary after, Set<COSName> ignored, boolean drawn, Deque<Task> tasks) {
        if (before instanceof COSStream != after instanceof COSStream) {
            return false;
        }
        if (before instanceof COSStream one && after instanceof COSStream other && !sameBytes(one, other)) {
            return false;
        }
        Set<COSName> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (COSName name : names) {
            COSBase one = before.getItem(name);
            COSBase other = after.getItem(name);
            boolean stream = resolved(one) instanceof COSStream || resolved(other) instanceof COSStream;
            if (stream || !ignored.contains(name)) {
                tasks.push(new Task(one, other, drawn || before instanceof COSStream || DRAWN.contains(name)));
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

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        COSBase value = base instanceof COSObject object ? object.getObject() : base;
        return value instanceof COSNull ? null : value;
    }
}
