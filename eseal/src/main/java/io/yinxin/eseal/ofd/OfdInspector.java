package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds every signature of a package and what it covers. Broken documents end up in steps, never in exceptions. */
public final class OfdInspector {
    /** More would keep a server busy with one file. */
    private static final int MOST_SIGNATURES = 100;
    /** More lines than this say nothing more to a reader. */
    private static final int MOST_LINES = 100;

    private final ZipArchive archive;
    private final List<Step> steps = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Content> contents = new HashMap<>();
    private boolean listsRead = true;

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
        lists(bodies);
        List<Listed> looked = listed.stream().limit(MOST_SIGNATURES).toList();
        if (listed.size() > MOST_SIGNATURES) {
            steps.add(Step.unknown(StepCode.PACKAGE, Body.MAIN, "TOO_MANY_SIGNATURES"));
        }
        SignatureEntries entries = new SignatureEntries(archive);
        Coverage coverage = new Coverage(archive, entries);
        looked.forEach(one -> coverage.add(one.line().path()));
        bodies.forEach(body -> content(body.root()));
        Digests digests = new Digests(archive);
        List<OfdSignature> signatures = new ArrayList<>();
        for (Listed one : looked) {
            Content content = content(one.body().root());
            signatures.add(new SignatureInspector(archive, digests, entries, one.body(), content, coverage, bodies)
                    .inspect(one.line()));
        }
        if (!looked.isEmpty()) {
            unsigned(bodies, coverage);
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
            failed(Body.MAIN, e);
            return List.of();
        }
    }

    private void failed(String list, OfdException e) {
        listsRead = false;
        steps.add(Findings.of(StepCode.FORMAT, list, e));
    }

    private Content content(String root) {
        return contents.computeIfAbsent(root, name -> {
            Content content = Content.of(archive, name);
            steps.addAll(content.problems());
            return content;
        });
    }

    private void lists(List<Body> bodies) {
        List<String> twice = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Body body : bodies) {
            String list = body.signatures();
            if (!list.isEmpty() && !read.add(list)) {
                twice.add(list);
            } else if (!list.isEmpty()) {
                list(body, twice);
            }
        }
        twice.stream()
                .limit(MOST_LINES)
                .forEach(name -> steps.add(Step.bad(StepCode.FORMAT, name, "SIGNATURE_LISTED_TWICE")));
    }

    private void list(Body body, List<String> twice) {
        try {
            for (SignatureList.Line line :
                    SignatureList.read(archive, body.signatures()).lines()) {
                if (paths.add(line.path())) {
                    listed.add(new Listed(body, line));
                } else {
                    twice.add(line.path());
                }
            }
        } catch (OfdException e) {
            failed(body.signatures(), e);
        }
    }

    /**
     * Documents and versions of the package that no signature protects, though others are signed: a reader may show them
     * instead. If OFD.xml, which names them, is not protected either, somebody may have put them there; else they were
     * there when it was signed, but may have been others.
     */
    private void unsigned(List<Body> bodies, Coverage coverage) {
        Stream<String> unsigned = bodies.stream()
                .filter(body -> listed.stream().noneMatch(one -> one.body().equals(body)))
                .map(Body::root);
        Stream<String> versions = bodies.stream().flatMap(body -> body.versions().stream());
        List<String> roots = Stream.concat(unsigned, versions.flatMap(this::version))
                .distinct()
                .toList();
        for (String root : roots) {
            if (!content(root).entries().stream().allMatch(coverage::covers)) {
                steps.add(
                        coverage.covers(Body.MAIN)
                                ? Step.unknown(StepCode.NOT_COVERED, root, "DOCUMENT_NOT_SIGNED")
                                : Step.bad(StepCode.NOT_COVERED, root, "CONTENT_NOT_COVERED"));
            }
        }
    }

    /** The document of a version, whose own file says which that is. */
    private Stream<String> version(String file) {
        try {
            Element version = XmlReader.tree(archive.xml(file), "DocVersion");
            return Stream.of(Paths.resolve(archive, file, Body.only(version, "DocRoot")));
        } catch (OfdException e) {
            steps.add(Findings.of(StepCode.FORMAT, file, e));
            return Stream.of();
        }
    }

    /** Somebody may have taken a seal off the list and left its files. */
    private void unlisted() {
        if (!listsRead) {
            return;
        }
        archive.items().stream()
                .map(ZipItem::name)
                .filter(name -> name.equals("Signature.xml") || name.endsWith("/Signature.xml"))
                .filter(name -> !paths.contains(name))
                .limit(MOST_LINES)
                .forEach(name -> steps.add(Step.bad(StepCode.NOT_COVERED, name, "SIGNATURE_UNLISTED")));
    }
}
