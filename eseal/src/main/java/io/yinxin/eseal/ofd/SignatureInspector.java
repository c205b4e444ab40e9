package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at one signature: its file, its references, and what they leave out. */
final class SignatureInspector {
    /** More lines than this say nothing more to a reader. */
    private static final int MOST_LINES = 100;

    private final ZipArchive archive;
    private final Digests digests;
    private final SignatureEntries entries;
    private final Body body;
    private final Content content;
    private final Coverage coverage;
    private final List<Body> bodies;
    private final List<Step> steps = new ArrayList<>();

    SignatureInspector(
            ZipArchive archive,
            Digests digests,
            SignatureEntries entries,
            Body body,
            Content content,
            Coverage coverage,
            List<Body> bodies) {
        this.archive = archive;
        this.digests = digests;
        this.entries = entries;
        this.body = body;
        this.content = content;
        this.coverage = coverage;
        this.bodies = bodies;
    }

    OfdSignature inspect(SignatureList.Line line) {
        OfdSignatureType type = OfdSignatureType.of(line.type());
        byte[] xml = new byte[0];
        try {
            xml = entries.bytes(line.path());
            SignatureFile file = SignatureFile.read(archive, line.path(), xml);
            return inspect(line, type, xml, file);
        } catch (OfdException e) {
            steps.add(Findings.of(StepCode.FORMAT, line.path(), e));
            unread(line, StepCode.REFERENCE_MISSING, StepCode.REFERENCE_DIGEST, StepCode.NOT_COVERED);
            if (type == OfdSignatureType.SEAL) {
                unread(line, StepCode.SEAL_FILE_MISMATCH);
            }
            return result(line, type, xml, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
        }
    }

    private void unread(SignatureList.Line line, StepCode... codes) {
        for (StepCode code : codes) {
            steps.add(Step.unknown(code, line.path(), "NOT_CHECKED").with("because", StepCode.FORMAT.name()));
        }
    }

    private OfdSignature inspect(SignatureList.Line line, OfdSignatureType type, byte[] xml, SignatureFile file) {
        int before = steps.size();
        if (type == OfdSignatureType.UNKNOWN) {
            steps.add(Step.bad(StepCode.FORMAT, line.path(), "SIGNATURE_TYPE_UNKNOWN")
                    .with("type", line.type()));
        }
        Optional<byte[]> value = part(file.signedValue(), StepCode.FORMAT, "SIGNED_VALUE_MISSING");
        Optional<byte[]> seal = file.sealFile().isEmpty()
                ? Optional.empty()
                : part(file.sealFile(), StepCode.SEAL_FILE_MISMATCH, "SEAL_FILE_MISSING");
        List<OfdStamp> stamps = stamps(file);
        if (steps.size() == before) {
            steps.add(Step.good(StepCode.FORMAT, line.path()));
        }
        Set<String> covered = new TreeSet<>();
        file.references().forEach(reference -> covered.add(reference.entry()));
        references(line, file);
        boolean closed = covered.contains(body.signatures());
        coverage(line, file, covered, closed);
        return result(line, type, xml, Optional.of(file), value, seal, closed, stamps);
    }

    private OfdSignature result(
            SignatureList.Line line,
            OfdSignatureType type,
            byte[] xml,
            Optional<SignatureFile> file,
            Optional<byte[]> value,
            Optional<byte[]> seal,
            boolean closed,
            List<OfdStamp> stamps) {
        return new OfdSignature(
                line.id(),
                type,
                "/" + line.path(),
                xml,
                value,
                seal,
                file.map(SignatureFile::dateTime).orElse(""),
                closed,
                stamps,
                steps);
    }

    private Optional<byte[]> part(String entry, StepCode code, String missing) {
        if (!entries.has(entry)) {
            steps.add(Step.bad(code, entry, missing));
            return Optional.empty();
        }
        try {
            return Optional.of(entries.bytes(entry));
        } catch (OfdException e) {
            steps.add(Findings.of(code, entry, e));
            return Optional.empty();
        }
    }

    private List<OfdStamp> stamps(SignatureFile file) {
        return file.annotations().stream()
                .map(stamp -> {
                    int page = 1 + content.pageIds().indexOf(stamp.pageRef());
                    if (page == 0) {
                        steps.add(Step.notice(StepCode.FORMAT, stamp.pageRef(), "STAMP_PAGE_UNKNOWN"));
                    }
                    return new OfdStamp(stamp.id(), page, stamp.pageRef(), stamp.boundary(), stamp.clip());
                })
                .toList();
    }

    private void references(SignatureList.Line line, SignatureFile file) {
        int missing = 0;
        for (SignatureFile.Reference reference : file.references()) {
            if (!archive.has(reference.entry())) {
                lineOf(missing++, Step.bad(StepCode.REFERENCE_MISSING, reference.entry(), "ENTRY_REMOVED"));
            }
        }
        if (missing == 0) {
            steps.add(Step.good(StepCode.REFERENCE_MISSING, line.path()));
        }
        Optional<CheckMethod> method = CheckMethod.of(file.checkMethod());
        if (method.isEmpty()) {
            steps.add(Step.unknown(StepCode.ALGORITHM, line.path(), "DIGEST_UNSUPPORTED")
                    .with("method", file.checkMethod()));
            steps.add(Step.unknown(StepCode.REFERENCE_DIGEST, line.path(), "DIGEST_UNSUPPORTED"));
            return;
        }
        steps.add(
                method.get().isWeak()
                        ? Step.bad(StepCode.ALGORITHM, line.path(), "DIGEST_WEAK")
                                .with("method", method.get().name())
                        : Step.good(StepCode.ALGORITHM, line.path()));
        int changed = 0;
        for (SignatureFile.Reference reference : file.references()) {
            if (archive.has(reference.entry()) && !unchanged(method.get(), reference)) {
                lineOf(changed++, Step.bad(StepCode.REFERENCE_DIGEST, reference.entry(), "ENTRY_CHANGED"));
            }
        }
        if (changed == 0) {
            steps.add(Step.good(StepCode.REFERENCE_DIGEST, line.path()));
        }
    }

    private boolean unchanged(CheckMethod method, SignatureFile.Reference reference) {
        try {
            return MessageDigest.isEqual(digests.of(method, reference.entry()), reference.checkValue());
        } catch (OfdException e) {
            return false;
        }
    }

    private void coverage(SignatureList.Line line, SignatureFile file, Set<String> covered, boolean closed) {
        Set<String> left = new TreeSet<>();
        archive.items().stream()
                .filter(item -> !item.isFolder())
                .map(ZipItem::name)
                .forEach(left::add);
        left.removeAll(covered);
        left.remove(line.path());
        left.remove(file.signedValue());
        if (!closed) {
            bodies.forEach(each -> left.remove(each.signatures()));
        }
        // The bad ones first: many harmless entries must not push them out of the report.
        List<Step> findings = left.stream()
                .map(entry -> uncovered(entry, closed))
                .sorted(Comparator.comparing(Step::result).reversed())
                .toList();
        for (int i = 0; i < findings.size(); i++) {
            lineOf(i, findings.get(i));
        }
        if (left.isEmpty()) {
            steps.add(Step.good(StepCode.NOT_COVERED, line.path()));
        }
    }

    private Step uncovered(String entry, boolean closed) {
        boolean drawnOver = content.annotations().contains(entry) && !coverage.covers(entry);
        if (content.entries().contains(entry) || drawnOver) {
            return Step.bad(StepCode.NOT_COVERED, entry, "CONTENT_NOT_COVERED");
        }
        if (closed) {
            return Step.bad(StepCode.NOT_COVERED, entry, "ENTRY_NOT_COVERED");
        }
        return Step.notice(
                StepCode.NOT_COVERED, entry, coverage.isOfSignature(entry) ? "LATER_SIGNATURE" : "ENTRY_NOT_COVERED");
    }

    /** Findings beyond the limit are of the same kind: the verdict has seen the first ones. */
    private void lineOf(int nth, Step step) {
        if (nth < MOST_LINES) {
            steps.add(step);
        }
    }
}
