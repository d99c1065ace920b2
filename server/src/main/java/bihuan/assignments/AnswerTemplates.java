package bihuan.assignments;

import bihuan.kernel.Caller;
import java.util.List;
import java.util.UUID;

/** The templates of the caller's own unit. They are tools of work: the ledger knows what was answered, not with which of them. */
public interface AnswerTemplates {

    /** By name. */
    List<AnswerTemplate> of(Caller caller);

    /** Keeps one under a name; one of the same name is replaced. */
    AnswerTemplate keep(Caller caller, String name, String text);

    /** Forgets one; forgetting it again changes nothing. */
    void forget(Caller caller, UUID id);
}
