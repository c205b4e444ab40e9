package io.yinxin.qualifications;

import io.yinxin.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the parts of a catalogue, beyond the form of each. */
final class CatalogueRules {
    private CatalogueRules() {}

    /**
     * @param former version in force; a field keeps its type while it has its code, or what is kept would be misread
     * @return what is wrong, by the place in the document
     */
    static List<FieldError> findings(Catalogue former, List<TabDefinition> tabs, List<CodeList> lists) {
        List<FieldError> found = new ArrayList<>();
        found.addAll(repeatedLists(lists));
        Set<String> known = lists.stream().map(CodeList::code).collect(Collectors.toSet());
        Set<String> tabCodes = new HashSet<>();
        Set<String> fieldCodes = new HashSet<>();
        for (int t = 0; t < tabs.size(); t++) {
            TabDefinition tab = tabs.get(t);
            String place = "tabs[" + t + "]";
            if (!tabCodes.add(tab.name())) {
                found.add(FieldError.of(place + ".code", QualificationError.QLF_CODE_REPEATED));
            }
            for (int f = 0; f < tab.all().size(); f++) {
                FieldDefinition field = tab.all().get(f);
                String at = place + ".fields[" + f + "]";
                if (!fieldCodes.add(field.name())) {
                    found.add(FieldError.of(at + ".code", QualificationError.QLF_CODE_REPEATED));
                }
                finding(former, known, field, at).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<FieldError> repeatedLists(List<CodeList> lists) {
        List<FieldError> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int l = 0; l < lists.size(); l++) {
            if (!codes.add(String.valueOf(lists.get(l).code()))) {
                found.add(FieldError.of("lists[" + l + "].code", QualificationError.QLF_CODE_REPEATED));
            }
            Set<String> choices = new HashSet<>();
            for (int c = 0; c < lists.get(l).all().size(); c++) {
                if (!choices.add(String.valueOf(lists.get(l).all().get(c).code()))) {
                    found.add(FieldError.of(
                            "lists[" + l + "].choices[" + c + "].code", QualificationError.QLF_CODE_REPEATED));
                }
            }
        }
        return found;
    }

    private static Optional<FieldError> finding(Catalogue former, Set<String> lists, FieldDefinition field, String at) {
        boolean coded = field.kind() == FieldType.CODE || field.kind() == FieldType.CODES;
        if (coded ? !lists.contains(String.valueOf(field.list())) : field.list() != null) {
            return Optional.of(FieldError.of(at + ".list", QualificationError.QLF_LIST_UNKNOWN));
        }
        if (field.shortest() > field.longest()) {
            return Optional.of(FieldError.of(at + ".max", QualificationError.QLF_RANGE_INVALID));
        }
        if (!field.editable() && field.filledFrom().isEmpty()) {
            return Optional.of(FieldError.of(at + ".sources", QualificationError.QLF_SOURCE_MISSING));
        }
        boolean retyped = former.field(field.name())
                .filter(before -> before.kind() != field.kind())
                .isPresent();
        return retyped
                ? Optional.of(FieldError.of(at + ".type", QualificationError.QLF_TYPE_CHANGED))
                : Optional.empty();
    }
}
