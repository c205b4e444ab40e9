package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Digests of entries, made once for all signatures. */
final class Digests {
    private final ZipArchive archive;
    private final Map<CheckMethod, Map<String, byte[]>> known = new EnumMap<>(CheckMethod.class);
    private final Set<String> read = new HashSet<>();

    Digests(ZipArchive archive) {
        this.archive = archive;
    }

    /** @throws OfdException DAMAGED_ENTRY */
    byte[] of(CheckMethod method, String entry) {
        Map<String, byte[]> digests = known.computeIfAbsent(method, any -> new HashMap<>());
        byte[] made = digests.get(entry);
        if (made == null) {
            made = archive.digest(entry, method.digest());
            digests.put(entry, made);
            read.add(entry);
        }
        return made;
    }

    /** Entries that cannot be unpacked, among all of the package. */
    List<Step> damaged() {
        List<Step> steps = new ArrayList<>();
        for (ZipItem item : archive.items()) {
            if (!item.isFolder() && !read.contains(item.name())) {
                try {
                    archive.check(item.name());
                } catch (OfdException e) {
                    steps.add(Findings.of(StepCode.PACKAGE, item.name(), e));
                }
            }
        }
        return steps;
    }
}
