package io.yinxin.sandbox.launch;

import io.yinxin.sandbox.StaffLogin;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says on the console what is going on, with the seconds since the start. */
final class Progress {
    private final long start = System.nanoTime();
    private final boolean chinese;
    private final PrintStream out;

    Progress(boolean chinese) {
        // Not System.out: that takes its encoding from the locale, and an empty environment has none.
        this(chinese, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    Progress(boolean chinese, PrintStream out) {
        this.chinese = chinese;
        this.out = out;
    }

    void say(String inChinese, String inEnglish) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, chinese ? inChinese : inEnglish);
    }

    void fail(LaunchFailure failure) {
        out.println(failure.text(chinese));
    }

    /** The last lines of a successful start. */
    void ready(String address, String inbox) {
        out.println();
        out.println(chinese ? "  印信已启动：      " + address : "  Yinxin is ready:      " + address);
        out.println(chinese ? "  短信和邮件收件箱：" + inbox : "  SMS and e-mail inbox: " + inbox);
        out.println(chinese ? "  按 Ctrl+C 停止。" : "  Ctrl+C stops it.");
        out.println();
    }

    /** Where single sign-on can be seen from an application's side. */
    void application(String address) {
        out.println(chinese ? "  样例应用（单点登录）：" + address : "  Sample application (single sign-on): " + address);
        out.println();
    }

    /** Who may work at the review desk of this run, and where the second factor is shown. */
    void staff(String desk, String authenticator, List<StaffLogin> logins) {
        out.println(
                chinese
                        ? "  审核工作台：" + desk + "   动态口令：" + authenticator
                        : "  Review desk: " + desk + "   second factor: " + authenticator);
        for (StaffLogin login : logins) {
            out.println("    " + login.username() + "  " + login.password() + "  " + login.name() + "  "
                    + login.duties() + "  TOTP " + login.secret());
        }
        out.println();
    }

    /** How to sign in with a card and without hardware. */
    void cards(List<String> missing, boolean withAgent) {
        String packages = String.join(" ", missing);
        if (!missing.isEmpty()) {
            out.println(
                    chinese
                            ? "  试用卡中没有 PKCS#11 卡，因为缺少软件包：" + packages
                            : "  The trial cards lack those of PKCS#11, for which packages are missing: " + packages);
        }
        if (withAgent) {
            out.println(
                    chinese
                            ? "  卡代理已启动：在登录页选择“卡登录”，密码 246810；make cards 列出全部试用卡。"
                            : "  The card agent is starting: choose the card tab of the sign-in page, PIN 246810; make cards"
                                    + " lists all trial cards.");
        } else {
            out.println(
                    chinese
                            ? "  没有硬件也可以用卡登录：在另一终端运行 make agent（见 docs/trial.md）。"
                            : "  Sign in with a card, without hardware: make agent in another terminal (docs/trial.md).");
        }
        out.println();
    }
}
