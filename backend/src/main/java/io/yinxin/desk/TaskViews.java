package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskMaterials.Material;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a task together as the caller may see it. Joins the caller's transaction. */
@Singleton
class TaskViews {
    private final TaskMaterials materials;
    private final Notes notes;
    private final PictureViews pictures;
    private final TaskTexts texts;
    private final Staff staff;
    private final Clock clock;

    TaskViews(TaskMaterials materials, Notes notes, PictureViews pictures, TaskTexts texts, Staff staff, Clock clock) {
        this.materials = materials;
        this.notes = notes;
        this.pictures = pictures;
        this.texts = texts;
        this.staff = staff;
        this.clock = clock;
    }

    /** Masked unless the caller works on it. */
    Uni<TaskView> of(OpenTask open) {
        return of(open, open.seesAll());
    }

    Uni<TaskView> of(OpenTask open, boolean inFull) {
        return materials
                .of(open.task(), open.kind())
                .flatMap(material -> notes.of(open.task().id)
                        .flatMap(written -> pictures.of(
                                        open.task().id, open.me().staffId())
                                .flatMap(opened -> staff.members(people(open.task(), written))
                                        .map(members -> view(open, material, written, opened, members, inFull)))));
    }

    private static Set<UUID> people(TaskEntity task, List<NoteEntity> written) {
        Set<UUID> people = new HashSet<>();
        add(people, task.claimedBy);
        add(people, task.secondBy);
        for (NoteEntity note : written) {
            add(people, note.staffId);
            add(people, note.asked);
        }
        return people;
    }

    private static void add(Set<UUID> people, @Nullable UUID id) {
        if (id != null) {
            people.add(id);
        }
    }

    private TaskView view(
            OpenTask open,
            Material material,
            List<NoteEntity> written,
            Set<UUID> opened,
            Map<UUID, StaffMember> members,
            boolean inFull) {
        TaskEntity task = open.task();
        TaskContent content = inFull ? material.content() : material.content().masked();
        return new TaskView(
                task.taskNo,
                task.queue,
                task.kind,
                task.state,
                task.round,
                task.applicantMasked,
                task.submittedAt,
                task.dueAt,
                task.state.isOpen() && task.dueAt.isBefore(clock.instant()),
                task.priority,
                StaffRef.of(task.claimedBy, members),
                task.claimedAt,
                !inFull,
                open.isRelated(),
                material.secondNeeded(),
                material.mismatch(),
                content.sections(),
                shown(content.pictures(), opened),
                content.choices(),
                content.former(),
                content.risks(),
                material.checks(),
                open.kind().checklist(),
                open.kind().decisions().stream().sorted().toList(),
                texts.checklist(task.checklist),
                texts.marks(task.marks),
                List.of(task.chosen),
                task.decision,
                task.opinion,
                task.reason,
                task.proposedAt,
                StaffRef.of(task.secondBy, members),
                task.secondOpinion,
                task.decidedAt,
                task.closedReason,
                written.stream().map(note -> shown(note, members)).toList(),
                TaskRules.actions(open.staff(), open.me(), open.situation()).stream()
                        .sorted()
                        .toList(),
                material.version());
    }

    private static List<TaskView.ShownPicture> shown(List<TaskPicture> pictures, Set<UUID> opened) {
        return pictures.stream()
                .map(picture -> new TaskView.ShownPicture(
                        picture.pictureId(),
                        picture.slot(),
                        picture.width(),
                        picture.height(),
                        opened.contains(picture.pictureId())))
                .toList();
    }

    private static TaskView.ShownNote shown(NoteEntity note, Map<UUID, StaffMember> members) {
        return new TaskView.ShownNote(
                StaffRef.of(note.staffId, members), note.kind, StaffRef.of(note.asked, members), note.text, note.at);
    }
}
