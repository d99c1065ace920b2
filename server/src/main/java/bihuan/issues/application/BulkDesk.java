package bihuan.issues.application;

import bihuan.issues.BulkTriage;
import bihuan.issues.IssueState;
import bihuan.issues.Triage;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Triages one issue after the other, each behind a savepoint of its own. */
@Service
class BulkDesk implements BulkTriage {
    private final Triage triage;
    private final Cases cases;
    private final TransactionTemplate each;

    BulkDesk(Triage triage, Cases cases, PlatformTransactionManager transactions) {
        this.triage = triage;
        this.cases = cases;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    @Transactional
    public List<Result> apply(Caller caller, List<Item> items) {
        return items.stream().map(item -> tried(caller, item)).toList();
    }

    private Result tried(Caller caller, Item item) {
        try {
            each.executeWithoutResult(status -> act(caller, item));
            return new Result(item.number(), null);
        } catch (Refusal refusal) {
            return new Result(item.number(), refusal);
        }
    }

    private void act(Caller caller, Item item) {
        switch (item) {
            case Accept accept -> triage.accept(caller, accept.number(), accept.category(), accept.area(), null);
            case NotAccept not -> triage.notAccept(caller, not.number(), not.reason(), not.words(), null);
            case Assign assign -> {
                if (cases.seenBy(caller, assign.number()).state() == IssueState.RECEIVED) {
                    triage.accept(caller, assign.number(), assign.dispatch().category(), null, null);
                }
                triage.dispatch(caller, assign.number(), assign.dispatch(), null);
            }
        }
    }
}
