package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every signature of a package and what it covers. Broken documents end up in steps, never in exceptions. */
public final class OfdInspector {
    private final ZipArchive archive;
    private final List<Step> steps = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    /** A line of a list of signatures; its entry is read once, however often it is listed. */
    private record Listed(Body body, SignatureList.Line line) {}

    private OfdInspector(ZipArchive archive) {
        this.archive = archive;
    }

    public static OfdInspection inspect(OfdPackage document) {
        return new OfdInspector(document.archive()).run();
    }

    private OfdInspection run() {
        List<Body> bodies = bodies();
        bodies.forEach(this::list);
        Digests digests = new Digests(archive);
        Set<String> ofSignatures = ofSignatures();
        List<OfdSignature> signatures = new ArrayList<>();
        for (Body body : bodies) {
            Content content = Content.of(archive, body);
            content.problem().ifPresent(steps::add);
            listed.stream()
                    .filter(one -> one.body().equals(body))
                    .map(one -> new SignatureInspector(archive, digests, body, content, ofSignatures, bodies)
                            .inspect(one.line()))
                    .forEach(signatures::add);
        }
        steps.addAll(digests.damaged());
        unlisted();
        if (steps.isEmpty()) {
            steps.add(Step.good(StepCode.PACKAGE, Body.MAIN));
        }
        return new OfdInspection(signatures, steps);
    }

    private List<Body> bodies() {
        try {
            return Body.all(archive);
        } catch (OfdException e) {
            steps.add(Findings.of(StepCode.FORMAT, Body.MAIN, e));
            return List.of();
        }
    }

    private void list(Body body) {
        if (body.signatures().isEmpty()) {
            return;
        }
        try {
            Set<String> known = new HashSet<>();
            listed.forEach(one -> known.add(one.line().path()));
            for (SignatureList.Line line :
                    SignatureList.read(archive, body.signatures()).lines()) {
                if (known.add(line.path())) {
                    listed.add(new Listed(body, line));
                } else {
                    steps.add(Step.bad(StepCode.FORMAT, line.path(), "SIGNATURE_LISTED_TWICE"));
                }
            }
        } catch (OfdException e) {
            steps.add(Findings.of(StepCode.FORMAT, body.signatures(), e));
        }
    }

    /** Signature.xml, seal and value of all listed signatures. */
    private Set<String> ofSignatures() {
        Set<String> names = new HashSet<>();
        for (Listed one : listed) {
            String path = one.line().path();
            names.add(path);
            try {
                SignatureFile file = SignatureFile.read(archive, path, archive.xml(path));
                names.add(file.signedValue());
                names.add(file.sealFile());
            } catch (OfdException e) {
                // Said where the signature is looked at.
                continue;
            }
        }
        return names;
    }

    /** Somebody may have taken a seal off the list and left its files. */
    private void unlisted() {
        Set<String> known = new HashSet<>();
        listed.forEach(one -> known.add(one.line().path()));
        archive.items().stream()
                .map(ZipItem::name)
                .filter(name -> name.equals("Signature.xml") || name.endsWith("/Signature.xml"))
                .filter(name -> !known.contains(name))
                .forEach(name -> steps.add(Step.bad(StepCode.NOT_COVERED, name, "SIGNATURE_UNLISTED")));
    }
}
