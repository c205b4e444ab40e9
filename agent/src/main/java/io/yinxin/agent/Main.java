package io.yinxin.agent;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
