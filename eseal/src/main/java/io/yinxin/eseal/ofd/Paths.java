package io.yinxin.eseal.ofd;

import java.util.ArrayDeque;
import java.util.Deque;

/** Locations in a package (ST_Loc). Entries are named without, locations written with a leading slash. */
final class Paths {
    private Paths() {}

    /**
     * The entry a location means: absolute, relative to the folder of the file it stands in, or, as some producers write,
     * relative to the root without saying so.
     */
    static String resolve(ZipArchive archive, String file, String location) {
        String relative = normal(folder(file) + location);
        return location.startsWith("/") || !archive.has(relative) && archive.has(normal(location))
                ? normal(location)
                : relative;
    }

    /** References to protected files are absolute. */
    static String absolute(String location) {
        return normal(location);
    }

    /** With a slash at the end, or empty. */
    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String normal(String location) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : location.strip().replace('\\', '/').split("/")) {
            switch (part) {
                case "", "." -> {
                    // Says nothing.
                }
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
