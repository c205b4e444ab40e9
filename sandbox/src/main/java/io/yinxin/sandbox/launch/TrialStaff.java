package io.yinxin.sandbox.launch;

import io.yinxin.sandbox.StaffLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;

/** The staff of a local run: made once, with passwords and second factors nobody else has. */
final class TrialStaff {
    private static final int SECRET_BYTES = 20;
    private static final int PASSWORD_BYTES = 5;

    private final List<StaffLogin> logins;

    private TrialStaff(List<StaffLogin> logins) {
        this.logins = logins;
    }

    /** @param file a line each, readable by its owner only; written at the first start */
    static TrialStaff of(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh(new SecureRandom()), StandardCharsets.UTF_8);
            }
            return new TrialStaff(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(TrialStaff::login)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    List<StaffLogin> logins() {
        return logins;
    }

    /** What the server is told. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < logins.size(); i++) {
            String prefix = "yinxin.staff.trial[" + i + "].";
            StaffLogin login = logins.get(i);
            settings.put(prefix + "username", login.username());
            settings.put(prefix + "name", login.name());
            settings.put(prefix + "document", login.document());
            settings.put(prefix + "password", login.password());
            settings.put(prefix + "secret", login.secret());
            settings.put(prefix + "duties", login.duties());
        }
        return settings;
    }

    private static List<String> fresh(SecureRandom random) {
        List<String> lines = new ArrayList<>();
        lines.add(line(random, "reviewer", "陈静", "RECOVERY_REVIEWER+,REVIEWER_INF+,SUPERVISOR,ACCOUNT_DESK"));
        lines.add(line(random, "checker", "王强", "RECOVERY_REVIEWER+,REVIEWER_INF+,CATALOGUE_ADMIN,STAFF_ADMIN"));
        lines.add(line(random, "manager", "刘洋", "STAFF_ADMIN"));
        lines.add(line(random, "auditor", "赵敏", "AUDITOR"));
        return lines;
    }

    private static String line(SecureRandom random, String username, String name, String duties) {
        return String.join(
                "\t",
                username,
                name,
                "TRIAL-" + username.toUpperCase(Locale.ROOT),
                "Desk-" + Base32.toBase32String(bytes(random, PASSWORD_BYTES)).toLowerCase(Locale.ROOT),
                Base32.toBase32String(bytes(random, SECRET_BYTES)),
                duties);
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] made = new byte[count];
        random.nextBytes(made);
        return made;
    }

    private static StaffLogin login(String line) {
        String[] parts = line.split("\t", -1);
        return new StaffLogin(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
