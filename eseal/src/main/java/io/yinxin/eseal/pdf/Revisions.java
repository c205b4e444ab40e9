package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Compares the revisions that signatures cover, one with the next, and the last with the document as it is. */
final class Revisions {
    private static final int MOST_LINES = 100;

    private final byte[] file;
    private final Revision now;
    private final List<FoundSignature> found;

    /** @param changes from this revision to the next; empty if they could not be found out */
    private record Stage(int end, Optional<List<Change>> changes, String failure) {}

    Revisions(byte[] file, Revision now, List<FoundSignature> found) {
        this.file = file;
        this.now = now;
        this.found = found;
    }

    /** The steps NOT_COVERED of each signature. */
    List<List<Step>> coverage() {
        List<Integer> ends = found.stream()
                .map(FoundSignature::end)
                .filter(end -> end > 0)
                .distinct()
                .sorted()
                .toList();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            stages.add(stage(ends.get(i), i + 1 < ends.size() ? ends.get(i + 1) : file.length));
        }
        return found.stream().map(signature -> steps(signature, stages)).toList();
    }

    private Stage stage(int end, int next) {
        if (end == next) {
            return new Stage(end, Optional.of(List.of()), "");
        }
        try (PDDocument before = PdfFile.parse(Arrays.copyOf(file, end))) {
            Revision earlier = new Revision(before, end);
            if (next == file.length) {
                return new Stage(end, Optional.of(RevisionDiff.between(earlier, now)), "");
            }
            try (PDDocument after = PdfFile.parse(Arrays.copyOf(file, next))) {
                return new Stage(end, Optional.of(RevisionDiff.between(earlier, new Revision(after, next))), "");
            }
        } catch (PdfException e) {
            return new Stage(end, Optional.empty(), e.error() == PdfError.TOO_LARGE ? "TOO_LARGE" : "REVISION_BROKEN");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Stage(end, Optional.empty(), "REVISION_BROKEN");
        }
    }

    /** Whether somebody signed what came after this end; a time stamp says only that it was there. */
    private boolean isAnsweredFor(int end) {
        return found.stream()
                .anyMatch(later -> later.end() > end
                        && later.own()
                        && PdfSignatureKind.of(later.dictionary()).answers());
    }

    private List<Step> steps(FoundSignature signature, List<Stage> stages) {
        String subject = signature.field();
        if (signature.range().isEmpty()) {
            return List.of(Step.bad(StepCode.NOT_COVERED, subject, "BYTE_RANGE"));
        }
        ByteRange range = signature.range().get();
        if (!range.leavesOut(file, signature.contents()) || !signature.own()) {
            return List.of(Step.bad(StepCode.NOT_COVERED, subject, "BYTE_RANGE_GAP"));
        }
        if (!range.endsRevision(file)) {
            return List.of(Step.bad(StepCode.NOT_COVERED, subject, "BYTE_RANGE_END"));
        }
        List<Step> bad = new ArrayList<>();
        List<Step> notices = new ArrayList<>();
        List<Stage> later =
                stages.stream().filter(stage -> stage.end() >= range.end()).toList();
        FieldLock lock = FieldLock.of(signature.dictionary());
        for (Stage stage : later) {
            boolean signed = isAnsweredFor(stage.end());
            if (stage.changes().isEmpty()) {
                bad.add(
                        stage.failure().equals("TOO_LARGE")
                                ? Step.unknown(StepCode.NOT_COVERED, subject, stage.failure())
                                : Step.bad(StepCode.NOT_COVERED, subject, stage.failure()));
            }
            for (Change change : stage.changes().orElse(List.of())) {
                String reason = change.kind().name();
                if (lock.forbids(change)) {
                    bad.add(Step.bad(StepCode.NOT_COVERED, change.subject(), "LOCKED_FIELD_CHANGED"));
                } else if (change.isHarmless(signed, signature.permission())) {
                    notices.add(Step.notice(StepCode.NOT_COVERED, change.subject(), reason));
                } else {
                    bad.add(Step.bad(StepCode.NOT_COVERED, change.subject(), reason));
                }
            }
        }
        if (bad.isEmpty() && notices.isEmpty()) {
            return List.of(
                    range.end() == file.length
                            ? Step.good(StepCode.NOT_COVERED, subject)
                            : Step.notice(StepCode.NOT_COVERED, subject, "BYTES_APPENDED"));
        }
        bad.addAll(notices);
        return bad.size() > MOST_LINES ? List.copyOf(bad.subList(0, MOST_LINES)) : bad;
    }
}
