package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.List;

/** Patches of pixels that hang together, diagonals included. */
final class Patches {
    private final int width;
    private final int height;
    private final boolean[] on;
    private final int[] numbers;
    private final List<Patch> patches = new ArrayList<>();
    private int[] waiting = new int[1024];

    /** @param pixels how many; with the corners of the rectangle around them, the far ones included */
    record Patch(int number, int pixels, int left, int top, int right, int bottom) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }

    private Patches(int width, int height, boolean[] on) {
        this.width = width;
        this.height = height;
        this.on = on;
        numbers = new int[on.length];
    }

    static Patches of(int width, int height, boolean[] on) {
        Patches patches = new Patches(width, height, on);
        for (int i = 0; i < on.length; i++) {
            if (on[i] && patches.numbers[i] == 0) {
                patches.follow(i);
            }
        }
        return patches;
    }

    List<Patch> all() {
        return patches;
    }

    /** For each pixel the number of its patch, from 1; 0 for none. */
    int[] numbers() {
        return numbers;
    }

    private void follow(int start) {
        int number = patches.size() + 1;
        int pixels = 0;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        int open = push(0, start, number);
        while (open > 0) {
            int i = waiting[--open];
            int y = i / width;
            int x = i - y * width;
            pixels++;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
            int from = x > 0 ? -1 : 0;
            int to = x < width - 1 ? 1 : 0;
            for (int line = y > 0 ? i - width : i; line <= (y < height - 1 ? i + width : i); line += width) {
                for (int j = line + from; j <= line + to; j++) {
                    if (on[j] && numbers[j] == 0) {
                        open = push(open, j, number);
                    }
                }
            }
        }
        patches.add(new Patch(number, pixels, left, top, right, bottom));
    }

    private int push(int open, int i, int number) {
        if (open == waiting.length) {
            waiting = java.util.Arrays.copyOf(waiting, open * 2);
        }
        numbers[i] = number;
        waiting[open] = i;
        return open + 1;
    }

    /** What lies within radius (a square) of something on. */
    static boolean[] grown(boolean[] on, int width, int height, int radius) {
        boolean[] rows = new boolean[on.length];
        for (int y = 0; y < height; y++) {
            int until = -1;
            for (int x = 0; x < Math.min(radius, width); x++) {
                until = on[y * width + x] ? x + radius : until;
            }
            for (int x = 0; x < width; x++) {
                if (x + radius < width && on[y * width + x + radius]) {
                    until = x + 2 * radius;
                }
                rows[y * width + x] = x <= until;
            }
        }
        boolean[] grown = new boolean[on.length];
        int[] until = new int[width];
        java.util.Arrays.fill(until, -1);
        for (int y = -radius; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (y + radius < height && rows[(y + radius) * width + x]) {
                    until[x] = y + 2 * radius;
                }
                if (y >= 0) {
                    grown[y * width + x] = y <= until[x];
                }
            }
        }
        return grown;
    }
}
