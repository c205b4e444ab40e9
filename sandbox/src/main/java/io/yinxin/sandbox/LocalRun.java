package io.yinxin.sandbox;

public final class LocalRun {
    private LocalRun() {}

    public static void main(String[] args) {}
}
