package bihuan.issues.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.Worklists;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.issues.FollowedIssue;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.organisation.Organisation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lead units answered, for those who raised the problem. What assisting units write stays between the units. */
@Component
class Answers {
    private static final String ANSWERED = "AssignmentAnswered";
    private static final String OWNER = "assignment";

    private final Worklists worklists;
    private final Organisation organisation;
    private final Attachments attachments;

    Answers(Worklists worklists, Organisation organisation, Attachments attachments) {
        this.worklists = worklists;
        this.organisation = organisation;
        this.attachments = attachments;
    }

    /** First to last. */
    List<FollowedIssue.Answer> of(Issue main) {
        Worklists.Detail detail = detail(main);
        List<Worklists.Part> leads =
                detail.parts().stream().filter(Worklists.Part::lead).toList();
        return detail.history().stream()
                .filter(step -> step.kind().equals(ANSWERED))
                .filter(step -> leads.stream().anyMatch(part -> part.unit().equals(step.unit())))
                .map(step -> answer(main, step))
                .toList();
    }

    /** The files of the answers. */
    List<AttachmentView> files(Issue main) {
        return detail(main).parts().stream()
                .filter(part -> part.lead() && part.answeredAt() != null)
                .flatMap(part -> files(main, part.id()).stream())
                .toList();
    }

    private FollowedIssue.Answer answer(Issue main, Worklists.Step step) {
        String unit = step.unit() == null ? "" : organisation.nameOf(main.jurisdiction(), step.unit());
        return new FollowedIssue.Answer(unit, step.text() == null ? "" : step.text(), step.at());
    }

    private List<AttachmentView> files(Issue main, AssignmentId assignment) {
        return attachments.of(main.jurisdiction(), new OwnerRef(OWNER, assignment.value()));
    }

    private Worklists.Detail detail(Issue main) {
        Caller all = new Caller(main.jurisdiction(), Actor.system(), Set.of(), new DataScope.Everything(), null);
        return worklists.matter(all, main.id());
    }
}
