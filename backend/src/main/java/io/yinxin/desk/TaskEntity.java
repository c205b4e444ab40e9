package io.yinxin.desk;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "desk_task")
@NullUnmarked
class TaskEntity {
    @Id
    public UUID id;

    @Column(name = "task_no")
    public String taskNo;

    @Enumerated(EnumType.STRING)
    public TaskQueue queue;

    public String kind;

    @Column(name = "object_id")
    public UUID objectId;

    public int round;

    @Column(name = "applicant_masked")
    public String applicantMasked;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "remind_at")
    public Instant remindAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "reminded_at")
    public Instant remindedAt;

    @Column(name = "escalated_at")
    public Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    public TaskPriority priority;

    @Enumerated(EnumType.STRING)
    public TaskState state;

    @Column(name = "claimed_by")
    public UUID claimedBy;

    @Column(name = "claimed_at")
    public Instant claimedAt;

    /** When the claimer last did something with it. */
    @Column(name = "acted_at")
    public Instant actedAt;

    @Column(name = "related_orgs")
    public String[] relatedOrgs;

    @Column(name = "related_documents")
    public String[] relatedDocuments;

    @Enumerated(EnumType.STRING)
    public TaskDecision decision;

    @Convert(converter = EncryptedText.class)
    public String opinion;

    /** Why in spite of a mismatch (RVW-29). */
    @Convert(converter = EncryptedText.class)
    public String reason;

    /** JSON of {@link ChecklistAnswer}s. */
    public String checklist;

    /** JSON of {@link TaskMark}s. */
    @Convert(converter = EncryptedText.class)
    public String marks;

    public String[] chosen;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "second_by")
    public UUID secondBy;

    @Column(name = "second_opinion")
    @Convert(converter = EncryptedText.class)
    public String secondOpinion;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "closed_reason")
    public String closedReason;

    @Version
    public int version;
}
